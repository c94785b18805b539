import { careHappens } from "#mocks/nation/care-events/state.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Call } from "./call.ts";

const get = (name: string, path: string, status: number, more: Partial<Call> = {}): Call => ({
  ...{ name, as: { person: "abdul" }, method: "GET", path, status },
  ...more,
});

const asApplication = { as: "application" } as const;

function abdulIsAdmitted(nation: Nation): void {
  const abdul = nation.personByKey("abdul");
  if (!abdul) throw new Error("Abdul is not in this nation.");
  const at = nation.now().toISOString();
  const ward = { name: "Ward 7", telephone: "01632 960172" };
  careHappens(nation, abdul, { kind: "admitted", at, hospital: "RZ901", ward, discharge: null });
}

export const calls: readonly Call[] = [
  get("what happened to Abdul", "/events", 200),
  get("someone to whom nothing happened", "/events", 200, { as: { person: "grace" } }),
  get("who acts without the grant", "/events", 403, { as: { person: "abdul", actor: "tom" } }),
  get("without a token", "/events", 401, { as: "nobody" }),
  get("an alarm at home", "/telecare", 200),
  get("no alarm", "/telecare", 200, { as: { person: "grace" } }),
  get("the feed, before anything happened", "/feed", 200, asApplication),
  get("the feed, after an admission", "/feed", 200, { ...asApplication, before: abdulIsAdmitted }),
  get("a cursor that is none", "/feed?after=yesterday", 400, asApplication),
  get("a cursor of another life", "/feed?after=00000000.1", 410, asApplication),
  get("the feed with a person's token", "/feed", 401),
];
