import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { realNow } from "#lib/clock.ts";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { Answer } from "../exchange.ts";
import { codeOf } from "../fhir/operation-outcome.ts";
import { fhirMediaTypes, outcomeInstead } from "../fhir/take-reading.ts";
import { retryAfterSeconds, unavailable } from "../status-failure.ts";
import { exchange } from "../transport.ts";
import { takeRecord, type PdsRecord, type SupersededRecord } from "./client.ts";
import type { PdsPatch } from "./schema.ts";

const api = "pds-fhir";
const operation = "update-patient";

/** PDS finishes nearly every change within ten seconds; nobody is let wait for longer. */
const deadlineMs = 10_000;

/** Where no Retry-After says how long to wait before asking again. */
const usualWaitMs = 1_000;

export type UpdateOutcome =
  | { readonly kind: "updated"; readonly record: PdsRecord | SupersededRecord }
  /** Somebody changed the record since this version was read: read again. */
  | { readonly kind: "changed-meanwhile" }
  /** PDS will not have this change; `code` is its own, or null where it gave none. */
  | { readonly kind: "refused"; readonly code: string | null }
  /** It may be carried out yet: asking with the same change and id finds out, and changes nothing twice. */
  | { readonly kind: "still-being-processed"; readonly requestId: string };

/** What is to change, and the version that the change was made from. */
export interface PatientUpdate {
  readonly version: string;
  readonly patches: readonly PdsPatch[];
  /** The id of an earlier try whose outcome is not known. */
  readonly requestId?: string;
}

type Permitted = Permit<"profile:change">;

function send(permit: Permitted, update: PatientUpdate, requestId: string, msLeft: number) {
  return exchange(permit, {
    api,
    operation,
    path: `/Patient/${permit.subject}`,
    method: "PATCH",
    headers: { "if-match": update.version },
    body: { type: "application/json-patch+json", text: JSON.stringify({ patches: update.patches }) },
    accept: fhirMediaTypes,
    idempotent: false,
    requestId,
    deadlineMs: msLeft,
    readStatuses: [400, 403, 409, 412, 429, 503],
  });
}

/** What an answer says of the change; null while it is not finished. */
function outcomeOf(permit: Permitted, answer: Answer): Result<UpdateOutcome> | null {
  const { status, body } = answer;
  const code = codeOf(body);
  if (status === 503) return null;
  if (status === 429) return failed(unavailable());
  if (status === 409 || status === 412) return ok({ kind: "changed-meanwhile" });
  if (status === 403 && code !== "FORBIDDEN_UPDATE")
    return failed({ kind: "not-allowed", because: "refused-by-source" });
  if (status >= 400) return ok({ kind: "refused", code });
  const instead = outcomeInstead(body);
  if (instead) return instead;
  const record = takeRecord(permit, operation, answer);
  return record.ok ? ok({ kind: "updated", record: record.value }) : record;
}

const waitMsOf = (answer: Result<Answer>): number => {
  const seconds = answer.ok
    ? retryAfterSeconds(answer.value.headers.get("retry-after"), realNow().epochMilliseconds)
    : undefined;
  return seconds === undefined ? usualWaitMs : seconds * 1_000;
};

/**
 * Changes the person's own record, whole or not at all. While PDS is at it, or no answer came, it is asked again
 * with the same id for up to ten seconds: the id makes sure that nothing is changed twice.
 */
export async function updatePatient(
  permit: Permitted,
  update: PatientUpdate,
): Promise<Result<UpdateOutcome>> {
  const requestId = update.requestId ?? randomUUID();
  const endsAt = performance.now() + deadlineMs;
  for (;;) {
    const answer = await send(permit, update, requestId, endsAt - performance.now());
    if (!answer.ok && answer.failure.kind !== "unavailable") return answer;
    const outcome = answer.ok ? outcomeOf(permit, answer.value) : null;
    if (outcome !== null) return outcome;
    const pause = waitMsOf(answer);
    if (performance.now() + pause + usualWaitMs / 2 > endsAt)
      return ok({ kind: "still-being-processed", requestId });
    await wait(pause);
  }
}
