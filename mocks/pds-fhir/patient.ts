import { contactPreferenceAsWritten, contactsAsWritten } from "#mocks/nation/demographics.ts";
import type { Json } from "#mocks/nation/fhir.ts";
import type { Person } from "#mocks/nation/person.ts";

const UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore";
const CODES = "https://fhir.hl7.org.uk/CodeSystem/UKCore";
const ODS = "https://fhir.nhs.uk/Id/ods-organization-code";

const identifier = (person: Person) => ({
  system: "https://fhir.nhs.uk/Id/nhs-number",
  value: person.nhsNumber,
  extension: [
    {
      url: `${UK_CORE}-NHSNumberVerificationStatus`,
      valueCodeableConcept: {
        coding: [
          {
            system: `${CODES}-NHSNumberVerificationStatus`,
            version: "1.0.0",
            code: "01",
            display: "Number present and verified",
          },
        ],
      },
    },
  ],
});

const names = (person: Person) => [
  {
    id: `${person.key}-name-1`,
    use: "usual",
    period: { start: person.born },
    given: [person.given],
    family: person.family,
    prefix: [person.title],
  },
  ...(person.chosenName
    ? [{ id: `${person.key}-name-2`, use: "nickname", given: [person.chosenName], family: person.family }]
    : []),
];

const extensions = (person: Person) => [
  ...pharmacyAndLanguage(person),
  ...contactPreferenceAsWritten(person),
];

const pharmacyAndLanguage = ({ language, pharmacy }: Person) => [
  ...(pharmacy
    ? [
        {
          url: `${UK_CORE}-NominatedPharmacy`,
          valueReference: { identifier: { system: ODS, value: pharmacy } },
        },
      ]
    : []),
  {
    url: `${UK_CORE}-NHSCommunication`,
    extension: [
      {
        url: "language",
        valueCodeableConcept: {
          coding: [
            {
              system: `${CODES}-HumanLanguage`,
              version: "1.0.0",
              code: language.code,
              display: language.display,
            },
          ],
        },
      },
      { url: "interpreterRequired", valueBoolean: language.interpreter },
    ],
  },
];

const home = ({ key, address, practice }: Person) =>
  [...address.lines, address.postcode].every((part) => part === "")
    ? {}
    : {
        address: [
          {
            id: `${key}-address`,
            period: { start: practice.since },
            use: "home",
            line: address.lines,
            postalCode: address.postcode,
          },
        ],
      };

const surgery = ({ key, practice }: Person) =>
  practice.registered
    ? {
        generalPractitioner: [
          {
            id: `${key}-gp`,
            type: "Organization",
            identifier: { system: ODS, value: practice.odsCode, period: { start: practice.since } },
          },
        ],
      }
    : {};

/** The PDS Patient of a person as written, whole; who may see what of it is for `shown`. */
export function patient(person: Person): Json {
  return {
    resourceType: "Patient",
    id: person.nhsNumber,
    identifier: [identifier(person)],
    name: names(person),
    gender: person.gender,
    birthDate: person.born,
    extension: extensions(person),
    telecom: contactsAsWritten(person),
    ...home(person),
    ...surgery(person),
  };
}

/** What a restricted record leaves out: where the person lives, how to reach them, who cares for them. */
const WHEREABOUTS = ["address", "telecom", "contact", "generalPractitioner"];

/** A record as PDS shows it, with its version and how open it is. */
export function shown(record: Json, { restricted, version }: Person): Json {
  const [code, display] = restricted ? ["R", "restricted"] : ["U", "unrestricted"];
  const system = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
  const { resourceType, id, ...rest } = record;
  const fields = Object.entries(rest).filter(([name]) => !restricted || !WHEREABOUTS.includes(name));
  const meta = { versionId: String(version), security: [{ system, code, display }] };
  return { resourceType, id, meta, ...Object.fromEntries(fields) };
}

/** The same person's record under the number that took the place of the one asked for. */
export function underNumber(record: Json, nhsNumber: string): Json {
  const [first] = record["identifier"] as [Json];
  return { ...record, id: nhsNumber, identifier: [{ ...first, value: nhsNumber }] };
}

const formalDeath = {
  url: `${UK_CORE}-DeathNotificationStatus`,
  extension: [
    {
      url: "deathNotificationStatus",
      valueCodeableConcept: {
        coding: [
          {
            system: `${CODES}-DeathNotificationStatus`,
            version: "1.0.0",
            code: "2",
            display: "Formal - death notice received from Registrar of Deaths",
          },
        ],
      },
    },
  ],
};

/** The record of somebody who has died, with the registrar's notice. */
export function death(record: Json, at: string): Json {
  const extension = [...(record["extension"] as Json[]), formalDeath];
  return { ...record, deceasedDateTime: at, extension };
}
