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

const contacts = (person: Person) => {
  const since = { period: { start: person.practice.since } };
  const { mobile, email } = person.account;
  return [
    ...(person.landline
      ? [
          {
            id: `${person.key}-home`,
            ...since,
            system: "phone",
            value: person.landline.replaceAll(" ", ""),
            use: "home",
          },
        ]
      : []),
    ...(mobile
      ? [
          {
            id: `${person.key}-mobile`,
            ...since,
            system: "phone",
            value: mobile.replace("+44", "0"),
            use: "mobile",
          },
        ]
      : []),
    { id: `${person.key}-email`, ...since, system: "email", value: email, use: "home" },
  ];
};

const extensions = ({ language, pharmacy }: Person) => [
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

/** What a restricted record leaves out: where the person lives, how to reach them, who cares for them. */
const whereabouts = (person: Person) => ({
  telecom: contacts(person),
  address: [
    {
      id: `${person.key}-address`,
      period: { start: person.practice.since },
      use: "home",
      line: person.address.lines,
      postalCode: person.address.postcode,
    },
  ],
  ...(person.practice.registered
    ? {
        generalPractitioner: [
          {
            id: `${person.key}-gp`,
            type: "Organization",
            identifier: {
              system: ODS,
              value: person.practice.odsCode,
              period: { start: person.practice.since },
            },
          },
        ],
      }
    : {}),
});

/** The PDS Patient of a person, with dates as written. */
export function patient(person: Person): Record<string, unknown> {
  const [code, display] = person.restricted ? ["R", "restricted"] : ["U", "unrestricted"];
  return {
    resourceType: "Patient",
    id: person.nhsNumber,
    identifier: [identifier(person)],
    meta: {
      versionId: String(person.version),
      security: [{ system: "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", code, display }],
    },
    name: names(person),
    gender: person.gender,
    birthDate: person.born,
    extension: extensions(person),
    ...(person.restricted ? {} : whereabouts(person)),
  };
}
