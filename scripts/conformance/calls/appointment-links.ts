import { allLinks } from "#mocks/appointment-links/links.ts";
import { appointmentsOf } from "#mocks/nation/diary/diary.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Call } from "./call.ts";

const kris = "9996789012";
const key = (n: number) => `0d1f9a52-5f0d-4c3a-9a63-0c8f6c2f7a${String(n).padStart(2, "0")}`;

const ofKris = (nation: Nation) => appointmentsOf(nation, kris).find(({ status }) => status === "booked");

const body = (nation: Nation) => ({ appointment: ofKris(nation)?.id ?? "none" });

const made = (name: string, status: number, n: number, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: "kris" },
  method: "POST",
  path: "/links",
  headers: { "content-type": "application/json", "idempotency-key": key(n) },
  body,
  status,
  ...more,
});

const about =
  (what = "") =>
  (nation: Nation) =>
    `/links/${allLinks(nation).at(-1)?.id ?? "none"}${what}`;

const acted = (name: string, status: number, what: string, headers: Record<string, string>): Call => ({
  name,
  as: "application",
  method: "POST",
  path: about(what),
  headers,
  status,
});

const seen = (name: string, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: "application",
  method: "GET",
  path: about(),
  status,
  ...more,
});

export const calls: readonly Call[] = [
  made("a link is allowed", 201, 1),
  made("the same again is 200", 200, 1),
  made("an appointment of somebody else is 404", 404, 2, { as: { person: "abdul" } }),
  made("nobody is 401", 401, 3, { as: "nobody" }),
  seen("the appointment of a link", 200),
  seen("with a person's token is 401", 401, { as: { person: "kris" } }),
  seen("a link that nobody knows is 404", 404, { path: "/links/none" }),
  acted("another version is 412", 412, "/cancel", { "if-match": 'W/"99"', "idempotency-key": key(4) }),
  acted("no key is 400", 400, "/cancel", { "if-match": 'W/"1"' }),
  acted("what was not cancelled is not given back", 409, "/restore", { "idempotency-key": key(5) }),
  acted("it is cancelled", 200, "/cancel", { "if-match": 'W/"1"', "idempotency-key": key(6) }),
  acted("the same again is 200", 200, "/cancel", { "if-match": 'W/"1"', "idempotency-key": key(6) }),
  acted("again under another key is 409", 409, "/cancel", {
    "if-match": 'W/"2"',
    "idempotency-key": key(7),
  }),
  acted("it is given back", 200, "/restore", { "idempotency-key": key(8) }),
];
