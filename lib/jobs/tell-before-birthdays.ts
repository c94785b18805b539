import "server-only";
import { Temporal } from "temporal-polyfill";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { standsNow } from "#lib/access/known-roles.ts";
import { dateAt, now, timeZone } from "#lib/clock.ts";
import { growingSteps, isJustReached, noticesDue, type BirthdayNotice } from "#lib/growing-up.ts";
import { knownRolesIn, type Growing, type KnownRole } from "#lib/store/known-roles.ts";
import type { Database } from "#lib/store/database.ts";
import { addNotice, type NewNotice } from "#lib/store/person-notices.ts";

/** What is due on a day comes at this time of it, or at once where it is written earlier in the day. */
const comesAt = "09:00";

function momentOf(day: string, at: Temporal.Instant): Date {
  const morning = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: comesAt });
  return new Date(Math.min(morning.epochMilliseconds, at.epochMilliseconds));
}

type Known = KnownRole & { readonly growing: Growing };

const isGrowing = (known: KnownRole): known is Known => known.growing !== null;

/** The one who helps: of every birthday for which the surgery has not yet decided that it goes on. */
function toHelper({ performer, patient, growing }: Known, due: BirthdayNotice, at: Date): NewNotice | null {
  const { step, age, birthday, before } = due;
  if (step !== "sixteen" && growing.reviewedFor.includes(age)) return null;
  return {
    ...{ owner: performer, kind: "helping-will-change", about: patient, at, text: true },
    ...{ says: { birthday }, dedupeKey: `${patient} ${birthday} ${before}` },
  };
}

/** The young person: of the birthdays from which they can log in, or could before. The text goes to those from 13 only. */
function toYoung({ patient }: Known, { step, birthday, before }: BirthdayNotice, at: Date): NewNotice | null {
  if (step === "review") return null;
  return {
    ...{ owner: patient, kind: "access-will-change", about: patient, at, text: step === "sixteen" },
    ...{ says: { birthday }, dedupeKey: `${birthday} ${before}` },
  };
}

/** Nobody acts on the right of a parent since the sixteenth birthday: may somebody be invited? */
function toInvite({ patient, growing }: Known, today: string, at: Temporal.Instant): NewNotice | null {
  const steps = growingSteps(growing.birthDate, growing.reviewAge, today);
  const sixteen = steps.find((step) => step.kind === "sixteen" && isJustReached(step, today));
  if (sixteen === undefined) return null;
  return {
    ...{ owner: patient, kind: "may-invite", about: patient, at: momentOf(sixteen.day, at), text: true },
    ...{ says: { birthday: sixteen.day }, dedupeKey: sixteen.day },
  };
}

function noticesOf(known: Known, today: string, at: Temporal.Instant): readonly NewNotice[] {
  const { birthDate, reviewAge, since } = known.growing;
  const began = dateAt(Temporal.Instant.from(since)).toString();
  const due =
    standsNow(known, at) === "over" ? [] : noticesDue(birthDate, reviewAge, { since: began, today });
  const before = due.flatMap((one) => {
    const moment = momentOf(one.day, at);
    return [toHelper(known, one, moment), toYoung(known, one, moment)];
  });
  return [...before, toInvite(known, today, at)].flatMap((notice) => notice ?? []);
}

/**
 * Tells both sides 3 months, 1 month and 1 week before a birthday on which who helps a child changes, and at 16 the young
 * person that they may invite somebody (the standard for proxy access asks for notice). By health time, and each once,
 * wherever the clock goes. Returns how many notices were written.
 */
export async function tellBeforeBirthdays(db: Database): Promise<number> {
  const permit = requireSystemPermit("notify-people");
  const at = now();
  const today = dateAt(at).toString();
  let told = 0;
  for (const known of await knownRolesIn(permit, db, ["active", "paused", "over"]))
    for (const notice of isGrowing(known) ? noticesOf(known, today, at) : [])
      if (await db.transaction((within) => addNotice(permit, within, notice))) told += 1;
  return told;
}
