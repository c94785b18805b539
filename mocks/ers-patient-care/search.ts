import { randomUUID } from "node:crypto";
import { NHS_NUMBER_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import { knownCare } from "#mocks/nation/hospital-care/care.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import type { Referral } from "#mocks/people/hospital-care/care.ts";
import { bookedAppointment, deferral, serviceRequest } from "./responses/referrals.ts";

const CATEGORIES = ["3457005", "http://snomed.info/sct|3457005"];
const INCLUDES = ["Appointment:based-on", "Task:focus"];

/** What is asked, or which parameter is at fault and why. */
export type Asked = { nhsNumber: string; includes: string[] } | { parameter: string; diagnostics: string };

export function readSearch({ searchParams }: URL): Asked {
  const missing = ["patient:identifier", "category"].find((name) => !searchParams.get(name));
  if (missing !== undefined) return { parameter: missing, diagnostics: "Missing mandatory value" };
  const at = (parameter: string): Asked => ({ parameter, diagnostics: "Invalid value" });
  const [system, nhsNumber = "", ...rest] = (searchParams.get("patient:identifier") ?? "").split("|");
  if (system !== NHS_NUMBER_SYSTEM || rest.length > 0 || !isNhsNumber(nhsNumber))
    return at("patient:identifier");
  if (!CATEGORIES.includes(searchParams.get("category") ?? "")) return at("category");
  const includes = searchParams.getAll("_revinclude");
  // Published as both or neither.
  const both = INCLUDES.every((one) => includes.includes(one)) && includes.length === INCLUDES.length;
  return includes.length === 0 || both ? { nhsNumber, includes } : at("_revinclude");
}

const DEFERRED = ["AWAITING_TRIAGE", "DEFER_TO_PROVIDER", "ARBL"];

/** The appointment or the task of a referral: never both. */
function attached(nation: Nation, person: Person, referral: Referral): Resource[] {
  if (referral.state === "BOOKED")
    return knownCare(nation, person.key)
      .appointments.filter(
        ({ referral: ubrn, status, booking }) =>
          ubrn === referral.ubrn && status === "booked" && booking === "e-rs",
      )
      .map((appointment) => bookedAppointment(person, referral, appointment));
  return DEFERRED.includes(referral.state) ? [deferral(person, referral)] : [];
}

/** A person's active referrals, newest first, each with its appointment or task where those were asked for. */
export function referralsOf(nation: Nation, person: Person, url: URL, includes: string[]): Json {
  const { referrals } = knownCare(nation, person.key);
  const newest = referrals.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const base = `${nation.origin}/e-referrals-service-patient-care-api/FHIR/R4`;
  const entry = (mode: string) => (resource: Resource) => ({
    fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode },
  });
  const matches = newest.map((referral) => serviceRequest(nation, person, referral));
  const included = includes.length === 0 ? [] : newest.flatMap((one) => attached(nation, person, one));
  const now = nation.now().toISOString();
  return {
    resourceType: "Bundle",
    id: randomUUID(),
    meta: { lastUpdated: now, profile: ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Bundle"] },
    type: "searchset",
    timestamp: now,
    total: matches.length,
    link: [{ relation: "self", url: `${base}/ServiceRequest${url.search}` }],
    ...(matches.length > 0 && {
      entry: [...matches.map(entry("match")), ...included.map(entry("include"))],
    }),
  };
}
