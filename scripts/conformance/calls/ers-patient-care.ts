import { setTrouble, type Trouble } from "#mocks/nation/hospital-care/sources.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Call } from "./call.ts";

const search = (nhsNumber: string, category = "3457005") =>
  `/FHIR/R4/ServiceRequest?patient:identifier=${encodeURIComponent("https://fhir.nhs.uk/Id/nhs-number|")}${nhsNumber}` +
  `&category=${encodeURIComponent(category)}&_revinclude=Appointment:based-on&_revinclude=Task:focus`;

const referrals = (name: string, key: string, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: key },
  method: "GET",
  path: (nation) => search(nation.personByKey(key)?.nhsNumber ?? ""),
  status,
  ...more,
});

const when = (trouble: Trouble) => ({ before: (nation: Nation) => setTrouble(nation, "ers-01", trouble) });

const service = (name: string, id: string, status: number): Call => ({
  name,
  as: { person: "kris" },
  method: "GET",
  path: `/FHIR/R4/HealthcareService/${id}`,
  status,
});

const everyone = ["abdul", "nadia", "sarah", "kris", "priya", "grace", "tom", "joan", "leah", "femi"];

export const calls: readonly Call[] = [
  ...everyone.map((key) => referrals(`referrals of ${key}`, key, 200)),
  referrals("with the category in full", "kris", 200, {
    path: search("9996789012", "http://snomed.info/sct|3457005"),
  }),
  service("a service that is booked online", "901001", 200),
  service("a service that calls by itself", "903001", 200),
  service("a service that does not exist", "1", 404),
  referrals("another category", "kris", 400, { path: search("9996789012", "1") }),
  referrals("no NHS number", "kris", 400, { path: search("1") }),
  referrals("somebody else", "kris", 403, { as: { person: "grace" } }),
  referrals("without a token", "kris", 401, { as: "nobody" }),
  referrals("over the quota", "kris", 429, when("over-quota")),
  referrals("an error", "kris", 500, when("failing")),
  referrals("too slow", "kris", 504, when("timing-out")),
];
