import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { forWhoAsks } from "#lib/access/kept-private.ts";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { env } from "#lib/env.ts";
import { listRooms } from "#lib/gateways/video-rooms/client.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { toVideoCall } from "./from-video-rooms.ts";
import type { VideoCall } from "./model.ts";

/** The call of one appointment, asked again each time; `not-found` where the appointment has no room. */
export async function askRoom(permit: Permit<"video-calls:join">, id: string): Promise<Result<VideoCall>> {
  const late = () => failed({ kind: "unavailable" });
  const rooms = await within<Awaited<ReturnType<typeof listRooms>>>(
    sourceDeadlineMs,
    listRooms(permit),
    late,
  );
  if (!rooms.ok) return rooms;
  const calls = await forWhoAsks(
    permit,
    "appointment",
    rooms.value.map((room) =>
      toVideoCall(room, (source, own) => appointmentAddressId(env().HANDLE_KEY, permit.subject, source, own)),
    ),
  );
  if (!calls.ok) return calls;
  const call = calls.value.find((one) => one.id === id);
  return call === undefined ? failed({ kind: "not-found" }) : ok(call);
}

/** The call of an appointment by video, by the appointment's id in addresses. */
export async function getVideoCall(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<VideoCall>> {
  const permit = await requirePermit(asker, "video-calls:join", person);
  if (!permit.ok) return permit;
  return permit.value.once(`video call ${person} ${permit.value.subject} ${id}`, () =>
    askRoom(permit.value, id),
  );
}
