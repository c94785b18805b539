import { setTrouble, type Switched, type Trouble } from "#mocks/nation/hospital-care/sources.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { idTokenFor, trustTestLogin } from "#mocks/wayfinder-patient-care-aggregator/testing/id-token.ts";
import type { Call } from "./call.ts";

const identifier = (nhsNumber: string) =>
  `?patient:identifier=${encodeURIComponent("https://fhir.nhs.uk/Id/nhs-number|")}${nhsNumber}`;
const numberIn = (nation: Nation, key: string) => nation.personByKey(key)?.nhsNumber ?? "";

/** NHS login's ID token about a person, which this API wants beside the platform's. */
const withIdToken = (key: string) => async (nation: Nation) => {
  trustTestLogin(nation);
  return { "nhsd-id-token": await idTokenFor(nation.origin, numberIn(nation, key)) };
};

const care = (name: string, key: string, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: key },
  method: "GET",
  path: (nation) => `/aggregator/events${identifier(numberIn(nation, key))}`,
  headers: withIdToken(key),
  status,
  ...more,
});

const when = (source: Switched, trouble: Trouble) => ({
  before: (nation: Nation) => {
    for (const one of [
      "aggregator",
      "ers-01",
      "northfield-01",
      "southquay-01",
      "nhs-waiting-list-01",
    ] as const)
      setTrouble(nation, one, one === source ? trouble : "well");
  },
});

const produced = (name: string, key: string, kind: string, status = 200, more: Partial<Call> = {}): Call =>
  care(name, key, status, {
    as: "application",
    path: (nation) => `/producer/northfield-01/FHIR/R4/${kind}${identifier(numberIn(nation, key))}`,
    ...more,
  });

const records = (name: string, body: unknown, status: number, key = "northfield-01-key"): Call => ({
  name,
  as: "nobody",
  method: "POST",
  path: "/records",
  headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
  body,
  status,
});

const everyone = ["abdul", "nadia", "sarah", "kris", "priya", "grace", "tom", "joan", "leah", "femi"];
const list = { clientId: "northfield-01", nhsNumbers: ["9990123454"] };

export const calls: readonly Call[] = [
  ...everyone.map((key) => care(`everything of ${key}`, key, 200)),
  care("a source that fails", "kris", 207, when("southquay-01", "failing")),
  care("a source that times out", "kris", 207, when("northfield-01", "timing-out")),
  care("a source whose answer does not validate", "kris", 207, when("ers-01", "invalid")),
  care("a source over its quota", "kris", 207, when("nhs-waiting-list-01", "over-quota")),
  care("over the quota", "kris", 429, when("aggregator", "over-quota")),
  care("an error of the aggregator's own", "kris", 500, when("aggregator", "failing")),
  care("under 16", "kyle", 403, when("aggregator", "well")),
  care("without a token", "kris", 401, { as: "nobody" }),
  care("below P9", "kris", 403, { as: { person: "kris", level: "P5" } }),
  care("somebody else", "kris", 401, { as: { person: "grace" } }),
  care("without an ID token", "kris", 400, { headers: {} }),
  care("without a correlation id", "kris", 400, { headers: { "x-correlation-id": "" } }),
  care("without an NHS number", "kris", 400, { path: "/aggregator/events" }),
  care("with half an NHS number", "kris", 400, {
    path: `/aggregator/events?patient:identifier=${encodeURIComponent("https://fhir.nhs.uk/Id/nhs-number")}`,
  }),
  produced("appointments of a portal", "kris", "Appointment"),
  produced("letters of a portal", "kris", "DocumentReference"),
  produced("questionnaires of a portal", "kris", "Task"),
  produced("a portal that knows nothing", "grace", "Appointment"),
  produced("a child at a portal", "maya", "Appointment", 403),
  produced("a portal without the application's token", "kris", "Appointment", 401, { as: "nobody" }),
  records("a list of patients", list, 200),
  records("a list of somebody else's", { ...list, clientId: "southquay-01" }, 400),
  records("a list with an unknown key", list, 401, "nobody"),
];
