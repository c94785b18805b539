import { reachOf } from "#mocks/nation/demographics.ts";
import { NHS_NUMBER_SYSTEM, type Json } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import type { Role } from "#mocks/nation/relationships/role.ts";
import type { Person } from "#mocks/nation/person.ts";

const BASE = "https://api.service.nhs.uk/personal-demographics/FHIR/R4";

const guardian = {
  system: "https://fhir.nhs.uk/R4/CodeSystem/UKCore-AdditionalRelatedPersonRole",
  code: "Guardian",
  display: "Guardian of patient",
};
const nextOfKin = {
  system: "http://terminology.hl7.org/CodeSystem/v2-0131",
  code: "N",
  display: "Next-of-Kin",
};

const idOf = ({ id }: Role) => id.replaceAll("-", "").slice(0, 8).toUpperCase();

/** A person who acts for somebody; one whose own record is restricted is named without where they are. */
function relatedPerson(nation: Nation, role: Role, performer: Person, rank: number): Json {
  const { mobile } = reachOf(nation, performer);
  const telecom = mobile === null ? [] : [{ system: "phone", use: "mobile", value: mobile }];
  const { lines, postcode } = performer.address;
  const address = [{ use: "home", line: lines, postalCode: postcode }];
  return {
    resourceType: "RelatedPerson",
    id: idOf(role),
    active: true,
    patient: { identifier: { system: NHS_NUMBER_SYSTEM, value: role.patient } },
    period: { start: (role.start ?? role.created).slice(0, 10) },
    relationship: [{ coding: [role.legalBasis === "parental-responsibility" ? guardian : nextOfKin] }],
    name: [{ use: "usual", given: [performer.given], family: performer.family, prefix: [performer.title] }],
    ...(performer.restricted ? {} : { telecom, address }),
    extension: [
      {
        url: "https://fhir.nhs.uk/R4/StructureDefinition/Extension-UKCore-ContactRank",
        valuePositiveInt: rank,
      },
    ],
  };
}

/** Who may be asked about a person: those who act for them. Of a restricted record there are none to be seen. */
export function relatedPeople(nation: Nation, person: Person): Json | null {
  const roles = relationships(nation).roles.filter(
    ({ patient, status }) => patient === person.nhsNumber && status === "active",
  );
  const resources = roles.flatMap((role, index) => {
    const performer = nation.personByNhsNumber(role.performer);
    return performer ? [relatedPerson(nation, role, performer, index + 1)] : [];
  });
  if (resources.length === 0 && !person.restricted) return null;
  const entry = resources.map((resource) => ({
    fullUrl: `${BASE}/Patient/${person.nhsNumber}/RelatedPerson/${String(resource["id"])}`,
    resource,
  }));
  const shown = person.restricted ? [] : entry;
  return {
    resourceType: "Bundle",
    type: "searchset",
    timestamp: nation.now().toISOString(),
    total: shown.length,
    ...(shown.length > 0 ? { entry: shown } : {}),
  };
}
