import type { Call } from "./call.ts";

/** Sarah's role for Kyle. */
const role = "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2001";
const headers = { "content-type": "application/json" };

const search = (name: string, status: number, more: Partial<Call> = {}): Call => ({
  ...{ name, as: { person: "sarah" }, method: "POST", path: "/search", headers },
  ...{ body: { side: "performer" }, status, ...more },
});

const change = (name: string, person: string, access: readonly string[], status: number): Call => ({
  ...{
    name,
    as: { person },
    method: "POST",
    path: `/roles/${role}/access`,
    headers,
    body: { access },
    status,
  },
});

export const calls: readonly Call[] = [
  search("what Sarah may do for others", 200),
  search("what others may do for Kyle", 200, { as: { person: "kyle" }, body: { side: "patient" } }),
  search("on no side", 400, { body: {} }),
  search("who acts for someone", 403, { as: { person: "kyle", actor: "sarah" } }),
  change("Kyle takes something away", "kyle", ["APPT", "VACC"], 200),
  change("Sarah gives something up", "sarah", ["APPT"], 200),
  change("Sarah takes it back", "sarah", ["APPT", "VACC"], 403),
  change("a code that nobody published", "kyle", ["EVERYTHING"], 400),
  change("somebody else's role", "grace", ["APPT"], 404),
];
