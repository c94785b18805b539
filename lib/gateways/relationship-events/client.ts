import "server-only";
import type { SystemPermit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readEvents, type RelationshipEvents } from "./schema.ts";

export type { RelationshipEvent } from "./schema.ts";

const api = "relationship-events";
const longestWaitSeconds = 25;

/** The next events; or the feed has begun anew, and whoever follows it begins at the beginning (`after` null). */
export type Followed = ({ readonly kind: "events" } & RelationshipEvents) | { readonly kind: "cursor-gone" };

/**
 * What has changed between people since a cursor (null: since the beginning), oldest first. Waits up to `wait`
 * seconds (at most 25) when there is nothing yet. Not public: no national API tells this.
 */
export async function listRelationshipEvents(
  permit: SystemPermit<"follow-relationship-events">,
  after: string | null,
  wait: number,
): Promise<Result<Followed>> {
  const operation = "list-relationship-events";
  const seconds = Math.min(longestWaitSeconds, Math.max(0, Math.floor(wait)));
  const answer = await exchange(permit, {
    api,
    operation,
    path: "/events",
    method: "GET",
    credential: "application",
    query: [...(after === null ? [] : [["after", after] as const]), ["wait", String(seconds)]],
    accept: ["application/json"],
    idempotent: true,
    readStatuses: [410],
    deadlineMs: seconds * 1000 + 2_500,
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 410) return ok({ kind: "cursor-gone" });
  const { correlationId } = permit;
  const events = takeReading(readEvents(body), { api, operation, correlationId });
  return events.ok ? ok({ kind: "events", ...events.value }) : events;
}
