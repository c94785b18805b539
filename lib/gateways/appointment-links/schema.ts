import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { read, refusalOf, refused, type Reading } from "../fhir/reading.ts";

const standard = "appointment links";
const instant = z.iso.datetime({ offset: true });

const link = z.object({
  link: z.string().regex(/^[\w-]{1,64}$/),
  nhsNumber: z.string(),
  /** Its id in the surgery's diary. */
  appointment: z.string().min(1),
  version: z.string().regex(/^\w{1,32}$/),
  status: z.enum(["booked", "fulfilled", "noshow", "cancelled"]),
  /** Whether it can be cancelled now, or why not. */
  state: z.enum(["open", "too-late", "not-offered", "over"]),
  start: instant,
  cancelUntil: instant,
  surgery: z.object({
    odsCode: z.string().min(1),
    name: z.string().min(1),
    telephone: z.string().min(1).nullable(),
  }),
  /** When it was cancelled by this link. */
  cancelledByLinkAt: instant.nullable(),
  /** Until when it can be given back, and whether its time is still free. */
  restore: z.object({ until: instant, free: z.boolean() }).nullable(),
});

/** One appointment, as far as somebody with a link may know it: not what it is for, and nobody's name. */
export type LinkedAppointment = z.infer<typeof link>;

/** One link's appointment; refused where it is somebody else's. */
export function readLink(body: unknown, subject: NhsNumber): Reading<LinkedAppointment> {
  const parsed = link.safeParse(body);
  if (!parsed.success) return { ok: false, refusal: refusalOf(parsed.error, standard) };
  if (parsed.data.nhsNumber === subject) return read(parsed.data);
  const wrong = refused("$.nhsNumber", `${standard}: is about somebody else`);
  return { ...wrong, refusal: { ...wrong.refusal, wrongPerson: true } };
}
