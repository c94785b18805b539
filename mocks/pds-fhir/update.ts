import { demographics } from "#mocks/nation/demographics.ts";
import type { Json } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { settle, wholeRecord } from "./demographics.ts";
import { requireRules } from "./item-rules.ts";
import { readPatches } from "./json-patch.ts";
import { Refused } from "./outcome.ts";
import { patched } from "./patch-rules.ts";

const ROOTS = ["address", "telecom", "contact", "extension"] as const;

/** An update that was carried out, and when its answer is ready (real time, in milliseconds). */
type Done = { readyAt: number; version: number; record: Json };

/** By NHS number and X-Request-ID. Kept: the same request asks of the same update after a save and a load too. */
const done = (nation: Nation) => nation.keep<Record<string, Done>>("pds updates", () => ({}));

const stillAtIt = (seconds: number) =>
  new Refused(
    "SERVICE_UNAVAILABLE",
    "The update is not finished yet. Send it again with the same X-Request-ID after the time that Retry-After says.",
    { retryAfter: seconds },
  );

function answerOf(nation: Nation, update: Done): Done {
  const left = update.readyAt - nation.realNow();
  if (left > 0) throw stillAtIt(Math.ceil(left / 1000));
  return update;
}

function requireVersion(request: Request, person: Person): void {
  const known = /^W\/"(\d+)"$/.exec(request.headers.get("if-match") ?? "")?.[1];
  if (known === undefined)
    throw new Refused(
      "PRECONDITION_FAILED",
      "Invalid request with error - If-Match header must be supplied to update this resource",
    );
  if (Number(known) !== person.version) throw new Refused("RESOURCE_VERSION_MISMATCH");
}

function requirePatchType(request: Request): void {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json-patch+json") throw new Refused("UNSUPPORTED_SERVICE");
}

function carryOut(nation: Nation, person: Person, text: string): Done {
  const { slow } = demographics(nation);
  const before = wholeRecord(nation, person);
  const after = patched(before, readPatches(text));
  for (const root of ROOTS) requireRules(root, before, after, nation.today());
  settle(nation, person, before, after);
  const seconds = slow[person.nhsNumber] ?? 0;
  delete slow[person.nhsNumber];
  return {
    readyAt: nation.realNow() + seconds * 1000,
    version: person.version,
    record: wholeRecord(nation, person),
  };
}

/**
 * Changes a person's own record, whole or not at all. The same X-Request-ID asks what became of the first such
 * request and changes nothing again. Throws PDS's own refusal.
 */
export async function update(
  nation: Nation,
  request: Request,
  person: Person,
  requestId: string,
): Promise<Pick<Done, "version" | "record">> {
  const text = await request.text();
  const same = `${person.nhsNumber} ${requestId.toLowerCase()}`;
  const before = done(nation)[same];
  if (before) return answerOf(nation, before);
  requirePatchType(request);
  requireVersion(request, person);
  const carriedOut = carryOut(nation, person, text);
  done(nation)[same] = carriedOut;
  return answerOf(nation, carriedOut);
}
