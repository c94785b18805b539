import "server-only";
import { Temporal } from "temporal-polyfill";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { appointmentAddressId } from "#lib/appointment-id.ts";
import { dateAt, now, timeZone } from "#lib/clock.ts";
import { within } from "#lib/deadline.ts";
import { env } from "#lib/env.ts";
import { getOrganisation } from "#lib/gateways/capability-register/client.ts";
import { listAppointments, searchSlots } from "#lib/gateways/gp-connect-pfs-appointments/client.ts";
import { log } from "#lib/log.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Failure, type Result } from "#lib/result.ts";
import { keptPreference } from "#lib/store/preferences.ts";
import { toCancelMinutes } from "./from-capability-register.ts";
import { toFreeTimesBetween, toHeldAppointments } from "./from-gp-connect-pfs-appointments.ts";
import { wishes, type CancelUntil, type Diary, type HeldAppointment, type Wish } from "./model.ts";

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
 * later weeks do not answer, the list ends before them.
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
  return ok({ kind: "open", ...toFreeTimesBetween(bundles, days) });
}

/** What the person has at the surgery between two days, cancelled ones too. */
export async function heldBetween(
  permit: Permit<"appointments:read">,
  from: string,
  until: string,
): Promise<Result<readonly HeldAppointment[]>> {
  const listed = await listAppointments(permit, { from, until });
  if (!listed.ok) return listed;
  if (listed.value.kind !== "listed") return failed({ kind: "unreadable" });
  return ok(toHeldAppointments(listed.value.bundle, addressIdFor(permit)));
}

/** One appointment to come by its id in addresses. */
export async function getHeldAppointment(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<HeldAppointment>> {
  const permit = await requirePermit(asker, "appointments:read", person);
  if (!permit.ok) return permit;
  const today = dateAt(now());
  const held = await heldBetween(permit.value, today.toString(), today.add({ years: 1 }).toString());
  if (!held.ok) return held;
  const found = held.value.find((one) => one.id === id);
  return found === undefined ? failed({ kind: "not-found" }) : ok(found);
}

/** How the person asked to be seen the last time; null where that is not known. A page never waits for it in vain. */
export async function usualWish(asker: Asker, person: PersonHandle): Promise<Wish | null> {
  const permit = await requirePermit(inBackground(asker), "appointments:book", person);
  if (!permit.ok) return null;
  try {
    const kept = await keptPreference(permit.value, "how-to-be-seen");
    return wishes.find((wish) => wish === kept) ?? null;
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("warn", "preference-not-read", { correlationId: asker.correlationId, reason });
    return null;
  }
}

/** A deadline is good to know, and no receipt waits long for it. */
const deadlinePatienceMs = 1_500;

/** Until when an appointment can be cancelled here; null where nobody says. */
export async function cancelUntil(
  asker: Asker,
  surgery: string | null,
  start: string,
): Promise<CancelUntil | null> {
  if (surgery === null) return null;
  const asked = getOrganisation(requirePublicPermit(asker.correlationId), surgery);
  const found = await within<Awaited<typeof asked> | null>(deadlinePatienceMs, asked, () => null);
  if (!found?.ok) return null;
  const minutes = toCancelMinutes(found.value);
  if (minutes === null) return null;
  if (minutes === "call") return { kind: "call" };
  const last = Temporal.Instant.from(start).subtract({ minutes }).toZonedDateTimeISO(timeZone);
  return { kind: "until", at: last.toString({ smallestUnit: "second", timeZoneName: "never" }) };
}
