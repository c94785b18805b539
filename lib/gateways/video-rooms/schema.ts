import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { webLink } from "#lib/web-link.ts";
import { read, refusalOf, refused, type Reading } from "../fhir/reading.ts";

const standard = "video rooms";
const instant = z.iso.datetime({ offset: true });
const followable = z.string().refine((address) => webLink(address) !== null, "may be followed");

const guest = z.object({
  id: z.string().min(1),
  kind: z.enum(["carer", "interpreter"]),
  language: z.string().min(1).nullable(),
  link: followable,
  until: instant,
});

const room = z
  .object({
    id: z.string().regex(/^[\w.-]{1,128}$/),
    nhsNumber: z.string(),
    appointment: z.object({ system: z.enum(["gp", "hospital"]), id: z.string().min(1) }),
    start: instant,
    end: instant,
    opensAt: instant,
    closesAt: instant,
    place: z.object({
      odsCode: z.string().min(1),
      name: z.string().min(1),
      telephone: z.string().min(1).nullable(),
    }),
    supplier: z.object({ name: z.string().min(1), origin: followable }),
    guests: z.object({
      allowed: z.boolean(),
      most: z.number().int().nonnegative(),
      invited: z.array(guest).max(50),
    }),
    callAskedAt: instant.nullable(),
  })
  // Somebody who was invited is sent where everybody is: never to a place that the room does not name.
  .refine(
    ({ supplier, guests }) =>
      guests.invited.every(({ link }) => new URL(link).origin === new URL(supplier.origin).origin),
    "the links are the supplier's",
  );

const everything = z.object({ nhsNumber: z.string(), rooms: z.array(room).max(200) });

const way = z.object({ room: z.string(), url: followable, expiresAt: instant });

/** The room of one appointment by video. */
export type VideoRoom = z.infer<typeof room>;

/** Somebody to invite; an interpreter has a language. */
export interface GuestAsked {
  readonly kind: "carer" | "interpreter";
  readonly language: string | null;
}

const wrongPerson = <T>(path: string): Reading<T> => refused(path, `${standard}: is about somebody else`);

/** Every room of `subject`, and of nobody else. */
export function readRooms(body: unknown, subject: NhsNumber): Reading<readonly VideoRoom[]> {
  const parsed = everything.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  const { nhsNumber, rooms } = parsed.data;
  const strange = rooms.findIndex((one) => one.nhsNumber !== subject);
  if (nhsNumber !== subject) return wrongPerson("$.nhsNumber");
  return strange === -1 ? read(rooms) : wrongPerson(`$.rooms[${strange}].nhsNumber`);
}

/** One room of `subject`. */
export function readRoom(body: unknown, subject: NhsNumber): Reading<VideoRoom> {
  const parsed = room.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  return parsed.data.nhsNumber === subject ? read(parsed.data) : wrongPerson("$.nhsNumber");
}

/** The way into the room that was asked for, on its supplier's own site. */
export function readWay(body: unknown, { id, supplier }: Pick<VideoRoom, "id" | "supplier">): Reading<URL> {
  const parsed = way.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  if (parsed.data.room !== id) return refused("$.room", `${standard}: is another room`);
  const url = new URL(parsed.data.url);
  return url.origin === new URL(supplier.origin).origin
    ? read(url)
    : refused("$.url", `${standard}: is not the supplier's`);
}
