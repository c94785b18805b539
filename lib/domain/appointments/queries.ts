import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { askHospitals } from "#lib/access/hospital-care.ts";
import { mayTell, shownIn } from "#lib/access/kept-private.ts";
import { askOwnWord } from "#lib/access/hospital-self-service.ts";
import { surgeryBefore } from "#lib/access/taking-part.ts";
import { placeBefore } from "#lib/access/public-place.ts";
import { changesSince } from "#lib/access/surgery-changes.ts";
import { appointmentAddressId, sourceOfAppointmentId, type AppointmentSource } from "#lib/appointment-id.ts";
import { dateAt, now } from "#lib/clock.ts";
import { before, sourceDeadlineMs } from "#lib/deadline.ts";
import { documentAddressId } from "#lib/document-address-id.ts";
import { env } from "#lib/env.ts";
import { gather } from "#lib/gathered.ts";
import * as diary from "#lib/gateways/gp-connect-pfs-appointments/client.ts";
import { getSites, listBookings } from "#lib/gateways/nbs-manage-your-appointments/client.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import * as receipts from "#lib/store/cancelled-appointments.ts";
import * as surgery from "./from-gp-connect-pfs-appointments.ts";
import { withOwnWord } from "./from-hospital-self-service.ts";
import { toAppointment as toVaccination } from "./from-nbs-manage-your-appointments.ts";
import * as hospital from "./from-wayfinder-patient-care-aggregator.ts";
import {
  belongsTo,
  daysAround,
  noLongerListed,
  toldCancelled,
  toList,
  whyNotThere,
  type Appointment,
  type AppointmentDetail,
  type AppointmentList,
  type CancelledReceipt,
  type Heard,
  type Stretch,
  type Told,
  type When,
} from "./model.ts";

const idsOf =
  ({ subject }: Permit<never> | { readonly subject: string }, source: AppointmentSource) =>
  (own: string): string =>
    appointmentAddressId(env().HANDLE_KEY, subject, source, own);

/**
 * What the surgery's diary holds of one stretch of time, asked again each time. A practice that tells nobody of the
 * past is asked from today on alone.
 */
export async function askDiary(
  permit: Permit<"appointments:read" | "appointments:cancel">,
  stretch: Stretch,
): Promise<Result<Told>> {
  const days = daysAround(dateAt(now()), stretch);
  const asked = await diary.listAppointments(permit, days);
  if (!asked.ok) return asked;
  const from = dateAt(now()).toString();
  const refused = asked.value.kind === "past-not-offered";
  const answer = refused ? await diary.listAppointments(permit, { ...days, from }) : asked;
  if (!answer.ok) return answer;
  if (answer.value.kind !== "listed") return failed({ kind: "unreadable" });
  const { bundle } = answer.value;
  if (surgery.toldOfError(bundle)) return failed({ kind: "unavailable" });
  return shownIn(permit, { ...surgery.toAppointments(bundle, idsOf(permit, "gp")), pastNotOffered: refused });
}

/** The diary, with what the surgery did since the person last looked. */
async function askSurgery(permit: Permit<"appointments:read">, stretch: Stretch): Promise<Result<Told>> {
  const answer = await askDiary(permit, stretch);
  if (!answer.ok) return answer;
  const times = surgery.toSurgeryTimes(answer.value.appointments, now().toString());
  return ok(surgery.withChanges(answer.value, await changesSince(permit, times)));
}

/** What hospitals tell nationally, with the newer word of those that speak for themselves. */
async function askCare(permit: Permit<"hospital-care:read">): Promise<Result<Told>> {
  const [answer, own] = await Promise.all([askHospitals(permit), askOwnWord(permit)]);
  if (!answer.ok) return answer;
  if (answer.value.kind === "under-16") return ok({ appointments: [], complete: true, under16: true });
  return shownIn(
    permit,
    withOwnWord(hospital.toAppointments(answer.value.care, idsOf(permit, "hospital")), own),
  );
}

/** The person's vaccinations, each with its place as far as the service tells it. */
export async function askVaccinations(
  permit: Permit<"vaccinations:read" | "vaccinations:book">,
): Promise<Result<Told>> {
  // A booking is not lost because its place is slow to tell.
  const placesEnd = performance.now() + sourceDeadlineMs - 400;
  const bookings = await listBookings(permit);
  if (!bookings.ok) return bookings;
  const known = await getSites(permit, bookings.value, placesEnd);
  const appointments = bookings.value.flatMap(
    (one) => toVaccination(one, known.get(one.site) ?? null, idsOf(permit, "vaccination")) ?? [],
  );
  return shownIn(permit, { appointments, complete: true });
}

/** How each source is asked for this person, once in a request. */
function asksOf(
  asker: Asker,
  person: PersonHandle,
  own: Permit<"appointments:read">,
  stretch: Stretch,
): Readonly<Record<AppointmentSource, () => Promise<Result<Told>>>> {
  const { subject, once } = own;
  return {
    gp: () => once(`surgery diary ${stretch} ${person} ${subject}`, () => askSurgery(own, stretch)),
    hospital: async () => {
      const permit = await requirePermit(asker, "hospital-care:read", person);
      return permit.ok ? askCare(permit.value) : permit;
    },
    vaccination: async () => {
      const permit = await requirePermit(asker, "vaccinations:read", person);
      const call = `vaccination bookings ${person} ${subject}`;
      return permit.ok ? once(call, () => askVaccinations(permit.value)) : permit;
    },
  };
}

/**
 * A person's appointments at the surgery, at hospitals and for vaccinations, of one stretch of time; every source
 * that did not answer is named. What the person keeps private is in it only where they themselves ask for `all`: it has no
 * place on Home, in reminders or in anything that follows them.
 */
export async function listAppointments(
  asker: Asker,
  person: PersonHandle,
  { when, all = false }: { readonly when: When; readonly all?: boolean },
): Promise<Result<AppointmentList>> {
  const permit = await requirePermit(asker, "appointments:read", person);
  if (!permit.ok) return permit;
  const heard: Heard = {};
  const at = now().toString();
  const asks = asksOf(asker, person, permit.value, when);
  const ask = (source: AppointmentSource) => async (): Promise<Result<readonly Appointment[]>> => {
    const answer = await asks[source]();
    if (!answer.ok) return answer;
    heard[source] = answer.value;
    const isShown = (one: Appointment) => (all || !one.keptPrivate) && belongsTo(one, when, at);
    return ok(answer.value.appointments.filter(isShown));
  };
  const gathered = await gather<Appointment, AppointmentSource>(
    { gp: ask("gp"), hospital: ask("hospital"), vaccination: ask("vaccination") },
    () => now().toString(),
  );
  return ok(toList(gathered, heard, when));
}

/**
 * One appointment of the person's, wherever in time it is; `not-found` only where its source said all that it knows.
 * Waits until `end`, on the clock of `performance`.
 */
export async function findAppointment(
  asker: Asker,
  person: PersonHandle,
  id: string,
  end = performance.now() + sourceDeadlineMs,
): Promise<Result<Pick<AppointmentDetail, "appointment" | "ownSilent">>> {
  const source = sourceOfAppointmentId(id);
  const permit = await requirePermit(asker, "appointments:read", person);
  if (!permit.ok) return permit;
  if (source === null) return failed({ kind: "not-found" });
  const answer = await before(end, asksOf(asker, person, permit.value, "all")[source]());
  if (!answer.ok) return answer;
  const { appointments, ownSilent = false } = answer.value;
  const appointment = appointments.find((one) => one.id === id);
  return appointment === undefined ? failed(whyNotThere(answer.value)) : ok({ appointment, ownSilent });
}

async function lettersOf(asker: Asker, person: PersonHandle, { source, own }: Appointment) {
  if (source !== "hospital") return [];
  const permit = await requirePermit(asker, "hospital-care:read", person);
  const care = permit.ok ? await askHospitals(permit.value) : permit;
  if (!permit.ok || !care.ok || care.value.kind !== "care") return [];
  const idOf = (letter: string) =>
    documentAddressId(env().HANDLE_KEY, permit.value.subject, "hospital", letter);
  return hospital.toLinkedLetters(care.value.care, own, idOf);
}

/**
 * One appointment with what is known about its place, its letters and what may be done with it, in one wait.
 * `surgeryCode` is the ODS code of the person's surgery where somebody has told it.
 */
export async function getAppointment(
  asker: Asker,
  person: PersonHandle,
  id: string,
  surgeryCode: Promise<string | null>,
): Promise<Result<AppointmentDetail>> {
  const end = performance.now() + sourceDeadlineMs;
  const ofSurgery = sourceOfAppointmentId(id) === "gp";
  const [found, surgeryToo] = await Promise.all([
    findAppointment(asker, person, id, end),
    ofSurgery ? surgeryBefore(asker, surgeryCode, end) : null,
  ]);
  if (!found.ok) return found;
  const { appointment, ownSilent } = found.value;
  const [place, letters] = await Promise.all([
    surgeryToo?.place ?? placeBefore(asker, appointment.place.odsCode, end),
    lettersOf(asker, person, appointment),
  ]);
  return ok({ appointment, place, rules: surgeryToo?.rules ?? null, letters, ownSilent });
}

/** How the person cancelled an appointment here; null where they did not, or our own store does not say. */
export async function keptCancellation(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<receipts.Cancellation | null> {
  const permit = await requirePermit(inBackground(asker), "appointments:read", person);
  if (!permit.ok || !(await mayTell(permit.value, "appointment", id))) return null;
  return receipts.keptCancellation(permit.value, id).catch(() => null);
}

/** Whether an appointment is the one with which a cancelled one was taken back here; false where nobody says. */
export async function tookBack(asker: Asker, person: PersonHandle, cancelledId: string, id: string) {
  const permit = await requirePermit(inBackground(asker), "appointments:read", person);
  return permit.ok && receipts.tookBack(permit.value, cancelledId, id).catch(() => false);
}

/**
 * That an appointment is cancelled, for its receipt: with how it was done here under a form's key, and by the word of
 * its source where that is not known. Null where it stands.
 */
export async function getCancellation(
  asker: Asker,
  person: PersonHandle,
  { id, key }: { readonly id: string; readonly key: string },
): Promise<Result<CancelledReceipt | null>> {
  const kept = await keptCancellation(asker, person, id);
  if (kept !== null) return ok({ kind: kept.key === key ? "here" : "before", ...kept });
  const found = await findAppointment(asker, person, id);
  if (found.ok) return ok(toldCancelled(found.value.appointment));
  const notListed = found.failure.kind === "not-found" && sourceOfAppointmentId(id) === "vaccination";
  return notListed ? ok(noLongerListed) : found;
}
