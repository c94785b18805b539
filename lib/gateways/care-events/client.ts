import "server-only";
import type { Permit, SystemPermit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import {
  readEvents,
  readFeed,
  readTelecare,
  type CareEvent,
  type CareFeed,
  type Telecare,
} from "./schema.ts";

// Ours, and not public: no published API tells a person, or who acts for them, what happens in their care.
const api = "care-events";
const accept = ["application/json"];

/** What happened in the person's care, latest first. Whoever acts for them is not told what they keep private. */
export async function listCareEvents(
  permit: Permit<"care-updates:read">,
): Promise<Result<readonly CareEvent[]>> {
  const operation = "list-care-events";
  const answer = await exchange(permit, {
    ...{ api, operation, path: "/events", method: "GET", accept },
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { correlationId, subject } = permit;
  return takeReading(readEvents(answer.value.body, subject), { api, operation, correlationId });
}

/** The person's alarm at home; null where the alarm centres know of none. */
export async function getTelecare(permit: Permit<"falls:read">): Promise<Result<Telecare | null>> {
  const operation = "get-telecare";
  const answer = await exchange(permit, {
    ...{ api, operation, path: "/telecare", method: "GET", accept },
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { correlationId, subject } = permit;
  return takeReading(readTelecare(answer.value.body, subject), { api, operation, correlationId });
}

/** The next events; or the feed has begun anew, and whoever follows it begins at the beginning (`after` null). */
export type FollowedCare = ({ readonly kind: "events" } & CareFeed) | { readonly kind: "cursor-gone" };

/** One line of the feed. */
export type FollowedEvent = CareFeed["events"][number];

/** That something happened since a cursor (null: since the beginning), oldest first; never what. */
export async function listToldEvents(
  permit: SystemPermit<"follow-care-events">,
  after: string | null,
): Promise<Result<FollowedCare>> {
  const operation = "follow-care-events";
  const answer = await exchange(permit, {
    ...{ api, operation, path: "/feed", method: "GET", credential: "application", accept },
    query: after === null ? [] : [["after", after]],
    idempotent: true,
    readStatuses: [410],
  });
  if (!answer.ok) return answer;
  if (answer.value.status === 410) return ok({ kind: "cursor-gone" });
  const { correlationId } = permit;
  const events = takeReading(readFeed(answer.value.body), { api, operation, correlationId });
  return events.ok ? ok({ kind: "events", ...events.value }) : events;
}
