import "server-only";
import type { PublicPermit, SystemPermit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readFreedSlots, readSurgeryInFeed, type FreedSlots } from "./schema.ts";

// Ours, and not public: by every published API a surgery's diary is searched only for a patient who asks.
const api = "freed-slots";
const accept = ["application/json"];

/** The next slots; or the feed has begun anew, and whoever follows it begins at the beginning (`after` null). */
export type FollowedSlots = ({ readonly kind: "slots" } & FreedSlots) | { readonly kind: "cursor-gone" };

/** What became free since a cursor (null: since the beginning), oldest first. It may be taken since. */
export async function listFreedSlots(
  permit: SystemPermit<"follow-freed-slots">,
  after: string | null,
): Promise<Result<FollowedSlots>> {
  const operation = "list-freed-slots";
  const answer = await exchange(permit, {
    ...{ api, operation, path: "/slots", method: "GET", credential: "application", accept },
    query: after === null ? [] : [["after", after]],
    idempotent: true,
    readStatuses: [410],
  });
  if (!answer.ok) return answer;
  if (answer.value.status === 410) return ok({ kind: "cursor-gone" });
  const { correlationId } = permit;
  const slots = takeReading(readFreedSlots(answer.value.body), { api, operation, correlationId });
  return slots.ok ? ok({ kind: "slots", ...slots.value }) : slots;
}

/** Whether a surgery (ODS code) tells of times that become free; `not-found` for one that nobody knows there. */
export async function takesPartInFeed(permit: PublicPermit, odsCode: string): Promise<Result<boolean>> {
  const operation = "get-surgery-in-feed";
  const path = `/surgeries/${encodeURIComponent(odsCode)}`;
  const answer = await exchange(permit, {
    ...{ api, operation, path, method: "GET", credential: "application", accept },
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { correlationId } = permit;
  const surgery = takeReading(readSurgeryInFeed(answer.value.body), { api, operation, correlationId });
  if (!surgery.ok) return surgery;
  return surgery.value.odsCode === odsCode ? ok(surgery.value.takesPart) : failed({ kind: "unreadable" });
}
