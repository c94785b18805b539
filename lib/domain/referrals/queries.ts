import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { askHospitals } from "#lib/access/hospital-care.ts";
import { mayHide } from "#lib/access/kept-private.ts";
import { publicPlace } from "#lib/access/public-place.ts";
import { shownCare } from "#lib/access/shown-care.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { env } from "#lib/env.ts";
import { listReferrals as askReferralService } from "#lib/gateways/ers-patient-care/client.ts";
import { listFreeTimes, listReferralChoices } from "#lib/gateways/referral-choice/client.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { OpenDays } from "#lib/opening-hours.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { toReferral } from "./from-ers-patient-care.ts";
import { toChoicesByReference, toFreeTimes } from "./from-referral-choice.ts";
import type { Choices, FreeTime, Referral, ReferralList, Service } from "./model.ts";

const late = () => failed({ kind: "unavailable" });

const idOf = (subject: string) => (own: string) => opaqueId(env().HANDLE_KEY, "referrals", subject, own);

/** Where referrals may go, by booking reference; null where that service did not answer. */
async function askChoices(
  permit: Permit<"hospital-care:read">,
): Promise<ReadonlyMap<string, Choices> | null> {
  const told = await within(sourceDeadlineMs, listReferralChoices(permit), late);
  return told.ok ? toChoicesByReference(told.value) : null;
}

/**
 * Whether the time of a referral's appointment may be told to who asks. A referral does not name its appointment, so where
 * anything is kept private only the time of one that may be told is.
 */
async function timesToTell(permit: Permit<"hospital-care:read">): Promise<(start: string) => boolean> {
  if (!(await mayHide(permit))) return () => true;
  const told = await within<Awaited<ReturnType<typeof askHospitals>>>(
    sourceDeadlineMs,
    askHospitals(permit),
    late,
  );
  const care = told.ok && told.value.kind === "care" ? await shownCare(permit, told.value.care) : null;
  const items = care?.ok === true ? care.value.items : [];
  const starts = items.flatMap(({ kind, start }) =>
    kind === "appointment" && start ? Date.parse(start) : [],
  );
  return (start) => starts.includes(Date.parse(start));
}

/** The person's referrals, read with a permit that somebody has already; for the doors of this room. */
export async function readReferrals(permit: Permit<"hospital-care:read">): Promise<Result<ReferralList>> {
  const [told, choices, mayTellTime] = await Promise.all([
    within<Awaited<ReturnType<typeof askReferralService>>>(
      sourceDeadlineMs,
      askReferralService(permit),
      late,
    ),
    askChoices(permit),
    timesToTell(permit),
  ]);
  if (!told.ok) return told;
  const { referrals, complete } = told.value;
  const read = referrals.map((one): Referral => {
    const referral = toReferral(one, idOf(permit.subject));
    const start = referral.start !== null && mayTellTime(referral.start) ? referral.start : null;
    return { ...referral, start, choices: choices?.get(referral.reference ?? "") ?? null };
  });
  return ok({ referrals: read, complete });
}

/** Everything that was referred and is not done with, the newest first. */
export async function listReferrals(asker: Asker, person: PersonHandle): Promise<Result<ReferralList>> {
  const permit = await requirePermit(asker, "hospital-care:read", person);
  if (!permit.ok) return permit;
  return permit.value.once(`referrals ${person} ${permit.value.subject}`, () => readReferrals(permit.value));
}

/** One referral by its id in addresses. */
export async function getReferral(asker: Asker, person: PersonHandle, id: string): Promise<Result<Referral>> {
  const all = await listReferrals(asker, person);
  if (!all.ok) return all;
  const found = all.value.referrals.find((one) => one.id === id);
  if (found) return ok(found);
  return failed({ kind: all.value.complete ? "not-found" : "unreadable" });
}

/**
 * When somebody is at the telephone of a service: the hours of its hospital in the public directory, where that has the
 * same number. Null where nobody says.
 */
export async function hoursOf(
  asker: Asker,
  { telephone, odsCode }: Pick<Service, "telephone" | "odsCode">,
): Promise<readonly OpenDays[] | null> {
  const place = await publicPlace(asker, odsCode);
  return place.telephone === telephone ? place.hours : null;
}

/** The free times of a service to which the referral may go. */
export async function getFreeTimes(
  asker: Asker,
  person: PersonHandle,
  service: string,
): Promise<Result<readonly FreeTime[]>> {
  const permit = await requirePermit(asker, "hospital-care:read", person);
  if (!permit.ok) return permit;
  const times = await listFreeTimes(permit.value, service);
  return times.ok ? ok(toFreeTimes(times.value)) : times;
}
