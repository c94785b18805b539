import type { Nation } from "#mocks/nation/nation.ts";
import { registerOf } from "#mocks/organ-donation/register.ts";
import { organs } from "#mocks/organ-donation/registration.ts";
import type { Call } from "./call.ts";

const json = { "content-type": "application/json" };
const omar = "9994455664";

const everything = {
  decision: "opt-in",
  all: "yes",
  organs: Object.fromEntries(organs.map((organ) => [organ, "not-stated"])),
  faith: "not-stated",
};

const call = (name: string, path: string, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: { person: "omar" },
  method: "POST",
  path,
  headers: json,
  status,
  ...more,
});

const searched = (name: string, person: string, nhsNumber: string, status: number): Call =>
  call(name, "/registrations/search", status, { as: { person }, body: { nhsNumber } });

const ofOmar =
  (what = "") =>
  (nation: Nation) =>
    `/registrations/${registerOf(nation).byNhsNumber[omar]?.id ?? "none"}${what}`;

const version = (number: number) => ({ ...json, "if-match": `W/"${number}"` });
const out = { decision: "opt-out", faith: "no" };

export const calls: readonly Call[] = [
  searched("Kris gives everything", "kris", "9996789012", 200),
  searched("Omar has said nothing", "omar", omar, 404),
  searched("Tom has two records", "tom", "9991112227", 409),
  searched("somebody else's number", "omar", "9996789012", 403),
  call("a decision that is none", "/registrations", 400, { body: { decision: "perhaps" } }),
  call("a first decision", "/registrations", 201, { body: everything }),
  call("a second first decision", "/registrations", 409, { body: everything }),
  call("another decision", "", 200, { method: "PUT", path: ofOmar(), headers: version(1), body: out }),
  call("an old version", "", 412, { method: "PUT", path: ofOmar(), headers: version(1), body: out }),
  call("a reason that is none", "", 400, { path: ofOmar("/withdrawal"), headers: version(2), body: {} }),
  call("leaving", "", 204, { path: ofOmar("/withdrawal"), headers: version(2), body: { reason: "faith" } }),
  call("nobody", "/registrations/search", 401, { as: "nobody", body: { nhsNumber: omar } }),
];
