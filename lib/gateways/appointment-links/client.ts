import "server-only";
import { writeDeadlineMs } from "#lib/deadline.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { CorrelationId, LinkPermit, Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { Answer } from "../exchange.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { readProblem } from "../problem.ts";
import { exchange } from "../transport.ts";
import { readLink, type LinkedAppointment } from "./schema.ts";

// Ours, and not public: by every published API an appointment is cancelled by a patient who is logged in.
const api = "appointment-links";
const accept = ["application/json"];
/** Too late to cancel: what GP Connect answers, too. */
const tooLate = 461;

/** Why nothing was done. `changed`: the appointment is not as it was seen. */
export type LinkRefusal = "changed" | "too-late" | "not-offered" | "over" | "slot-gone" | "restore-over";

export type LinkAnswer =
  | { readonly kind: "done"; readonly linked: LinkedAppointment }
  | { readonly kind: "refused"; readonly because: LinkRefusal };

const codes: Readonly<Record<string, LinkRefusal>> = {
  CHANGED: "changed",
  TOO_LATE: "too-late",
  NOT_OFFERED: "not-offered",
  OVER: "over",
  NOT_CANCELLED: "over",
  SLOT_GONE: "slot-gone",
  RESTORE_OVER: "restore-over",
};
const readStatuses = [403, 409, 410, 412, tooLate];

interface About {
  readonly subject: NhsNumber;
  readonly correlationId: CorrelationId;
}

function take({ subject, correlationId }: About, operation: string, body: unknown) {
  return takeReading(readLink(body, subject), { api, operation, correlationId });
}

/** What is refused by a code that nobody knows could not be read. */
function answerOf(about: About, operation: string, { status, body }: Answer): Result<LinkAnswer> {
  if (readStatuses.includes(status)) {
    const because = codes[readProblem(body) ?? ""];
    if (because !== undefined) return ok({ kind: "refused", because });
    return failed(
      status === 403 ? { kind: "not-allowed", because: "refused-by-source" } : { kind: "unreadable" },
    );
  }
  const linked = take(about, operation, body);
  return linked.ok ? ok({ kind: "done", linked: linked.value }) : linked;
}

/**
 * Lets this application cancel one appointment of the person (`appointment` is its id in the surgery's diary), once under
 * a key. What was allowed before about the same appointment ends.
 */
export async function allowLink(
  permit: Permit<"appointments:cancel">,
  appointment: string,
  key: string,
): Promise<Result<LinkAnswer>> {
  const operation = "allow-link";
  const answer = await exchange(permit, {
    ...{ api, operation, path: "/links", method: "POST", accept, readStatuses },
    ...{ headers: { "idempotency-key": key }, deadlineMs: writeDeadlineMs },
    // Sent again, it is known by its key.
    idempotent: true,
    body: { type: "application/json", text: JSON.stringify({ appointment }) },
  });
  if (!answer.ok) return answer;
  const allowed = answerOf(permit, operation, answer.value);
  if (!allowed.ok || allowed.value.kind === "refused") return allowed;
  // A link of another appointment would cancel that one.
  return allowed.value.linked.appointment === appointment ? allowed : failed({ kind: "unreadable" });
}

const pathOf = ({ link }: LinkPermit, act = ""): string => `/links/${encodeURIComponent(link)}${act}`;

/** The same link came back, or nothing that can be believed. */
const ofThisLink = (permit: LinkPermit, { link }: LinkedAppointment): boolean => link === permit.link;

/** The one appointment of the permit's link. */
export async function readLinked(permit: LinkPermit): Promise<Result<LinkedAppointment>> {
  const operation = "read-link";
  const answer = await exchange(permit, {
    ...{ api, operation, path: pathOf(permit), method: "GET", accept },
    credential: "application",
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const linked = take(permit, operation, answer.value.body);
  if (!linked.ok) return linked;
  return ofThisLink(permit, linked.value) ? linked : failed({ kind: "unreadable" });
}

async function act(
  permit: LinkPermit<"appointments:cancel">,
  operation: "cancel" | "restore",
  headers: Readonly<Record<string, string>>,
): Promise<Result<LinkAnswer>> {
  const answer = await exchange(permit, {
    ...{ api, operation, path: pathOf(permit, `/${operation}`), method: "POST", accept, readStatuses },
    ...{ credential: "application", headers, deadlineMs: writeDeadlineMs },
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const acted = answerOf(permit, operation, answer.value);
  if (!acted.ok || acted.value.kind === "refused") return acted;
  return ofThisLink(permit, acted.value.linked) ? acted : failed({ kind: "unreadable" });
}

/**
 * Cancels the one appointment of the permit's link as it was seen, once under a key. `unavailable` and `unreadable` say
 * nothing of whether it was cancelled.
 */
export const cancelLinked = (
  permit: LinkPermit<"appointments:cancel">,
  version: string,
  key: string,
): Promise<Result<LinkAnswer>> =>
  act(permit, "cancel", { "if-match": `W/"${version}"`, "idempotency-key": key });

/** Gives back what this link cancelled. The same is true of its key and of what failed. */
export const restoreLinked = (
  permit: LinkPermit<"appointments:cancel">,
  key: string,
): Promise<Result<LinkAnswer>> => act(permit, "restore", { "idempotency-key": key });
