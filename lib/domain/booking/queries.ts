import "server-only";
import { Temporal } from "temporal-polyfill";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { forWhoAsks } from "#lib/access/kept-private.ts";
import { surgeryRules } from "#lib/access/taking-part.ts";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { dateAt, now, timeZone } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { listAppointments, searchSlots } from "#lib/gateways/gp-connect-pfs-appointments/client.ts";
import { log } from "#lib/log.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import { askedHelp } from "#lib/store/asked-help.ts";
import { bookingUnder, type AskedBooking, type BookingOutcome } from "#lib/store/confirmed-bookings.ts";
import { contentMark } from "#lib/store/one-time-keys.ts";
import { keptPreference } from "#lib/store/preferences.ts";
import { chosenTime, keptHelp, type Answers } from "./form.ts";
import { toFreeTimesBetween, toHeldAppointments } from "./from-gp-connect-pfs-appointments.ts";
import {
  dayOf,
  heldIn,
  notBookedReasons,
  wishes,
  type Booked,
  type CancelUntil,
  type Diary,
  type FreeTime,
  type HeldAppointment,
  type Help,
  type Wish,
} from "./model.ts";

type Searching = Permit<"appointments:read" | "appointments:book">;

/** A search may span two weeks (GP Connect); two side by side show four. */
const daysOfOneSearch = 14;
const searches = 2;

/** The id of an appointment of the surgery's in addresses. */
const addressIdFor =
  ({ subject }: Permit<"appointments:read">) =>
  (own: string): string =>
    appointmentAddressId(env().HANDLE_KEY, subject, "gp", own);

/** What a refused search means: nobody but the surgery refuses here, and "not found" is the person. */
function closedFor(failure: Failure): Result<Exclude<Diary, { kind: "open" }>> {
  if (failure.kind === "not-found") return ok({ kind: "not-registered" });
  if (failure.kind === "not-allowed" && failure.because === "refused-by-source")
    return ok({ kind: "not-offered" });
  return failed(failure);
}

/** The free times of one day, for a command that has to look again. */
export async function freeTimesOn(permit: Searching, day: string): Promise<Result<Diary>> {
  const found = await searchSlots(permit, { from: day, until: day });
  return found.ok
    ? ok({ kind: "open", ...toFreeTimesBetween([found.value], { from: day, until: day }) })
    : closedFor(found.failure);
}

/** The later of a day that was asked for and today: the past has no free times. */
function firstDay(wanted: string | null) {
  const today = dateAt(now());
  if (wanted === null || wanted <= today.toString()) return today;
  // No diary is written as far ahead as a year.
  const last = today.add({ years: 1 });
  return wanted > last.toString() ? last : today.add({ days: daysFrom(today.toString(), wanted) });
}

const daysFrom = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

/**
 * The surgery's free times in the four weeks from a day (ISO date; today where it is null or past). Where only the
 * later weeks do not answer, the list ends before them, and is incomplete.
 */
export async function findTimes(
  asker: Asker,
  person: PersonHandle,
  wanted: string | null,
): Promise<Result<Diary>> {
  const permit = await requirePermit(asker, "appointments:book", person);
  if (!permit.ok) return permit;
  const first = firstDay(wanted);
  const windows = Array.from({ length: searches }, (_, index) => {
    const from = first.add({ days: index * daysOfOneSearch });
    return { from: from.toString(), until: from.add({ days: daysOfOneSearch - 1 }).toString() };
  });
  const found = await Promise.all(windows.map((window) => searchSlots(permit.value, window)));
  const [answer] = found;
  if (answer !== undefined && !answer.ok) return closedFor(answer.failure);
  const silent = found.findIndex((one) => !one.ok);
  const came = found.slice(0, silent === -1 ? found.length : silent);
  const days = { from: first.toString(), until: windows[came.length - 1]?.until ?? first.toString() };
  const bundles = came.flatMap((one) => (one.ok ? [one.value] : []));
  const read = toFreeTimesBetween(bundles, days);
  return ok({ kind: "open", ...read, incomplete: read.incomplete || silent !== -1 });
}

/** What the person has at the surgery. `complete` is false where some of it could not be read. */
interface Held {
  readonly appointments: readonly HeldAppointment[];
  readonly complete: boolean;
}

/** What the person has at the surgery between two days, cancelled ones too. */
async function heldBetween(
  permit: Permit<"appointments:read">,
  from: string,
  until: string,
): Promise<Result<Held>> {
  const listed = await listAppointments(permit, { from, until });
  if (!listed.ok) return listed;
  if (listed.value.kind !== "listed") return failed({ kind: "unreadable" });
  const { bundle } = listed.value;
  const appointments = toHeldAppointments(bundle, addressIdFor(permit));
  const sent = bundle.resources.filter(({ resourceType }) => resourceType === "Appointment");
  const shown = await forWhoAsks(permit, "appointment", appointments);
  if (!shown.ok) return shown;
  return ok({ appointments: shown.value, complete: bundle.complete && appointments.length === sent.length });
}

/** What the person has at a time that was asked for: null for nothing, undefined where the surgery does not say. */
export async function heldAt(
  permit: Permit<"appointments:read">,
  { time }: Pick<AskedBooking, "time">,
): Promise<HeldAppointment | null | undefined> {
  const chosen = chosenTime(time);
  if (chosen === null) return undefined;
  const held = await heldBetween(permit, dayOf(chosen.start), dayOf(chosen.start));
  if (!held.ok) return undefined;
  return heldIn(held.value.appointments, chosen.slot) ?? (held.value.complete ? null : undefined);
}

/** One appointment to come by its id in addresses; `not-found` only where the surgery's whole list could be read. */
export async function findHeld(
  permit: Permit<"appointments:read">,
  id: string,
): Promise<Result<HeldAppointment>> {
  const today = dateAt(now());
  const held = await heldBetween(permit, today.toString(), today.add({ years: 1 }).toString());
  if (!held.ok) return held;
  const found = held.value.appointments.find((one) => one.id === id);
  if (found !== undefined) return ok(found);
  return failed({ kind: held.value.complete ? "not-found" : "unreadable" });
}

/** The same for a page. */
export async function getHeldAppointment(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<HeldAppointment>> {
  const permit = await requirePermit(asker, "appointments:read", person);
  return permit.ok ? findHeld(permit.value, id) : permit;
}

/**
 * What stands for everything that the person is shown before they book. Sent with the form it says whether that is
 * still what would be booked: the draft may have changed in another tab, and the diary at the surgery.
 */
export const shownMark = (
  answers: Answers,
  time: FreeTime | null,
  old: Pick<HeldAppointment, "id" | "start" | "version"> | null,
): string =>
  contentMark([
    answers,
    time && [time.id, time.start, time.end, time.way, time.place.id, time.who?.id ?? null],
    old && [old.id, old.start, old.version],
  ]);

/** What an outcome means for who asks for a time; for who only looks (null), for the time that was asked for. */
export function toldOf(done: BookingOutcome, forTime: string | null): Booked {
  if (done.kind === "not-booked")
    return {
      kind: "not-booked",
      because: notBookedReasons.find((one) => one === done.because) ?? "not-asked",
    };
  const { time, instead } = done.asked;
  if (done.kind === "unknown") return { kind: "unknown", start: chosenTime(time)?.start ?? "" };
  const same = forTime === null || forTime === time;
  return same ? { kind: "booked", id: done.id, instead } : { kind: "booked-already", id: done.id };
}

/**
 * What became of what was confirmed under a form's key, as it is kept: nobody is asked. Null where nothing was, or
 * where that is known to have booked nothing.
 */
export async function confirmedUnder(
  asker: Asker,
  person: PersonHandle,
  key: string,
): Promise<Result<Booked | null>> {
  const permit = await requirePermit(inBackground(asker), "appointments:read", person);
  if (!permit.ok) return permit;
  try {
    const done = await bookingUnder(permit.value, key);
    return ok(done === null || done.kind === "not-booked" ? null : toldOf(done, null));
  } catch (error) {
    logUnread(asker, "booking-outcome-not-read", error);
    return failed({ kind: "unavailable" });
  }
}

function logUnread({ correlationId }: Asker, event: string, error: unknown): void {
  log("warn", event, { correlationId, reason: error instanceof Error ? error.name : "unknown" });
}

/** The help that was asked for with an appointment; null where that is not known. */
export async function helpWith(asker: Asker, person: PersonHandle, id: string): Promise<Help | null> {
  const permit = await requirePermit(inBackground(asker), "appointments:book", person);
  if (!permit.ok) return null;
  try {
    return keptHelp((await askedHelp(permit.value, id))?.answers);
  } catch (error) {
    logUnread(asker, "asked-help-not-read", error);
    return null;
  }
}

/** How the person asked to be seen the last time; null where that is not known. A page never waits for it in vain. */
export async function usualWish(asker: Asker, person: PersonHandle): Promise<Wish | null> {
  const permit = await requirePermit(inBackground(asker), "appointments:book", person);
  if (!permit.ok) return null;
  try {
    const kept = await keptPreference(permit.value, "how-to-be-seen");
    return wishes.find((wish) => wish === kept) ?? null;
  } catch (error) {
    logUnread(asker, "preference-not-read", error);
    return null;
  }
}

/** Until when an appointment can be cancelled here; null where nobody says. */
export async function cancelUntil(
  asker: Asker,
  surgery: string | null,
  start: string,
): Promise<CancelUntil | null> {
  const { cancelling, cancelUntilMinutes: minutes } = await surgeryRules(asker, surgery);
  if (cancelling === false) return { kind: "call" };
  if (minutes === null) return null;
  const last = Temporal.Instant.from(start).subtract({ minutes }).toZonedDateTimeISO(timeZone);
  return { kind: "until", at: last.toString({ smallestUnit: "second", timeZoneName: "never" }) };
}
