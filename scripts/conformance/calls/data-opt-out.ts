import type { Nation } from "#mocks/nation/nation.ts";
import { openSession } from "#mocks/data-opt-out/sessions.ts";
import type { Call } from "./call.ts";

const json = { "content-type": "application/json" };
const kris = "9996789012";

/** The visit that the calls after its opening share. */
const visit = (nation: Nation) =>
  nation.remember("the visit of these calls", () => openSession(nation, kris));

const within = (
  name: string,
  method: "GET" | "POST",
  what: string,
  status: number,
  body?: unknown,
): Call => ({
  name,
  as: { person: "kris" },
  method,
  path: (nation) => `/sessions/${visit(nation).id}/${what}`,
  headers: json,
  ...(body !== undefined && { body }),
  status,
});

const begun = (name: string, as: Call["as"], status: number): Call => ({
  name,
  as,
  method: "POST",
  path: "/sessions",
  status,
});

export const calls: readonly Call[] = [
  begun("a visit begins", { person: "kris" }, 201),
  begun("a child is too young", { person: "kyle" }, 403),
  begun("nobody chooses for somebody else", { person: "kyle", actor: "sarah" }, 403),
  begun("nobody", "nobody", 401),
  within("the search is not ready", "GET", "search-result", 206),
  within("the search is ready", "GET", "search-result", 200),
  within("no code was sent", "POST", "code-check", 409, { otp: "1" }),
  within("a way that is none", "POST", "code", 400, { otp_delivery_type: "post" }),
  within("a code is sent", "POST", "code", 202, { otp_delivery_type: "sms" }),
  within("the code comes first", "GET", "preference", 403),
  within("a wrong code", "POST", "code-check", 400, { otp: "1" }),
  within("the right code", "POST", "code-check", 200, { otp: "246810" }),
  within("the preference is not ready", "GET", "preference", 206),
  within("the preference is ready", "GET", "preference", 200),
  within("nothing was sent", "GET", "store-result", 409),
  within("a preference that is none", "POST", "preference", 400, { preference: "maybe" }),
  within("a preference is sent", "POST", "preference", 202, { preference: "optedOut" }),
  within("it is not stored yet", "GET", "store-result", 206),
  within("it is stored", "GET", "store-result", 200),
  { ...within("a visit of nobody", "GET", "preference", 410), path: "/sessions/none/preference" },
];
