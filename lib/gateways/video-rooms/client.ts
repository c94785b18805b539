import "server-only";
import { writeDeadlineMs } from "#lib/deadline.ts";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { readProblem } from "../problem.ts";
import { exchange } from "../transport.ts";
import { readRoom, readRooms, readWay, type GuestAsked, type VideoRoom } from "./schema.ts";

// Ours, and not public: no published API tells of the room of a video call.
const api = "video-rooms";
const accept = ["application/json"];

type JoinPermit = Permit<"video-calls:join">;

/** The rooms of the person's appointments by video: those to come, and those of the last days. */
export async function listRooms(permit: JoinPermit): Promise<Result<readonly VideoRoom[]>> {
  const operation = "list-rooms";
  const answer = await exchange(permit, {
    ...{ api, operation, path: "/rooms", method: "GET", accept },
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { correlationId, subject } = permit;
  return takeReading(readRooms(answer.value.body, subject), { api, operation, correlationId });
}

/** Why a room did not do what was asked: `because` is its code, null where it gave none. */
export type NotDone =
  | { readonly kind: "over" }
  | { readonly kind: "shut"; readonly because: string | null }
  /** This key was sent before, with something else. */
  | { readonly kind: "key-used" };

export type Acted = { readonly kind: "done"; readonly room: VideoRoom } | NotDone;

const readStatuses = [409, 410, 422];

function notDone(status: number, body: unknown): NotDone | null {
  if (status === 410) return { kind: "over" };
  if (status === 422) return { kind: "key-used" };
  return status === 409 ? { kind: "shut", because: readProblem(body) } : null;
}

const pathOf = (room: string, act: string): string => `/rooms/${encodeURIComponent(room)}/${act}`;

async function act(
  permit: JoinPermit,
  id: string,
  { operation, body, key }: { operation: "guests" | "call-instead"; body: object; key: string },
): Promise<Result<Acted>> {
  const answer = await exchange(permit, {
    ...{ api, operation, path: pathOf(id, operation), method: "POST", accept, readStatuses },
    deadlineMs: writeDeadlineMs,
    headers: { "idempotency-key": key },
    // Sent again, it is known by its key.
    idempotent: true,
    body: { type: "application/json", text: JSON.stringify(body) },
  });
  if (!answer.ok) return answer;
  const refusal = notDone(answer.value.status, answer.value.body);
  if (refusal !== null) return ok(refusal);
  const { correlationId, subject } = permit;
  const reading = takeReading(readRoom(answer.value.body, subject), { api, operation, correlationId });
  if (!reading.ok) return reading;
  return reading.value.id === id ? ok({ kind: "done", room: reading.value }) : failed({ kind: "unreadable" });
}

/** Invites somebody, once under the same key. `unavailable` and `unreadable` say nothing of whether it was done. */
export const inviteGuest = (
  permit: JoinPermit,
  room: string,
  guest: GuestAsked,
  key: string,
): Promise<Result<Acted>> => act(permit, room, { operation: "guests", body: guest, key });

/** Asks to be phoned instead, once under the same key. */
export const askForCall = (permit: JoinPermit, room: string, key: string): Promise<Result<Acted>> =>
  act(permit, room, { operation: "call-instead", body: {}, key });

/** The way into a room, to be followed at once: it is good for one minute and one use. */
export async function joinRoom(
  permit: JoinPermit,
  room: Pick<VideoRoom, "id" | "supplier">,
): Promise<Result<{ readonly kind: "way"; readonly url: URL } | NotDone>> {
  const operation = "join";
  const answer = await exchange(permit, {
    ...{ api, operation, path: pathOf(room.id, "join"), method: "POST", accept, readStatuses },
    deadlineMs: writeDeadlineMs,
    // A way that nobody follows goes stale by itself.
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const refusal = notDone(answer.value.status, answer.value.body);
  if (refusal !== null) return ok(refusal);
  const { correlationId } = permit;
  const reading = takeReading(readWay(answer.value.body, room), { api, operation, correlationId });
  return reading.ok ? ok({ kind: "way", url: reading.value }) : reading;
}
