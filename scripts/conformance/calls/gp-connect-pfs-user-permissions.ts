import type { Nation } from "#mocks/nation/nation.ts";
import type { Call } from "./call.ts";

const pathOf =
  (key: string) =>
  (nation: Nation): string =>
    `/Patient/${nation.personByKey(key)?.nhsNumber ?? ""}`;

const get = (name: string, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: "kris" },
  method: "GET",
  path: pathOf("kris"),
  status,
  ...more,
});

/** Kris as written, but for one field. */
const withKris = (field: string, value: unknown): Partial<Call> => ({
  before: (nation) => nation.change("kris", { [field]: value }),
});

/** Everything that the permissions of a patient can answer. */
export const calls: readonly Call[] = [
  get("everything allowed", 200),
  get("without a request id, which is optional", 200, { headers: { "x-request-id": "" } }),
  get("the first call switches online access on", 200, { as: { person: "tom" }, path: pathOf("tom") }),
  get("a change that waits for the surgery", 200, { as: { person: "wendy" }, path: pathOf("wendy") }),
  ...["none", "summary", "detailed", "documents"].map((level) =>
    get(`only ${level}`, 200, withKris("practice.recordAccess", level)),
  ),
  get("a number that is none", 400, { path: "/Patient/9996789013" }),
  get("a request id that is none", 400, { headers: { "x-request-id": "7" } }),
  get("nobody's token", 401, { as: "nobody" }),
  get("the application's token", 403, { as: "application" }),
  get("an identity that is not proven", 403, { as: { person: "kris", level: "P5" } }),
  get("another patient", 403, { path: pathOf("abdul") }),
  ...["temporary", "unverified", "deceased"].map((standing) =>
    get(`a ${standing} patient`, 404, withKris("practice.standing", standing)),
  ),
  get("a sensitive patient", 404, withKris("restricted", true)),
  get("a patient who left", 404, withKris("practice.registered", false)),
];
