import { z } from "zod";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const standard = "freed slots";
const instant = z.iso.datetime({ offset: true });
const odsCode = z.string().min(1);

const slot = z.object({
  surgery: odsCode,
  start: instant,
  /** What the surgery calls such an appointment. */
  appointment: z.string().min(1),
  /** How patient and clinician meet; a new word may come. */
  channel: z.string(),
  sex: z.enum(["female", "male"]).nullable().catch(null),
  freedAt: instant,
});

const page = z.object({ slots: z.array(slot).max(1_000), cursor: z.string().min(1), more: z.boolean() });

/** A time that somebody gave back. Nobody is named in it. */
export type FreedSlot = z.infer<typeof slot>;

/** Some of the feed, oldest first; `cursor` goes on from there. */
export type FreedSlots = z.infer<typeof page>;

export function readFreedSlots(body: unknown): Reading<FreedSlots> {
  const parsed = page.safeParse(body);
  return parsed.success ? read(parsed.data) : { ok: false, refusal: refusalOf(parsed.error, standard) };
}

const surgery = z.object({ odsCode, takesPart: z.boolean() });

/** Whether a surgery is in the feed. */
export type SurgeryInFeed = z.infer<typeof surgery>;

export function readSurgeryInFeed(body: unknown): Reading<SurgeryInFeed> {
  const parsed = surgery.safeParse(body);
  return parsed.success ? read(parsed.data) : { ok: false, refusal: refusalOf(parsed.error, standard) };
}
