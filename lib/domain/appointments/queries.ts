import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit, requirePublicPermit } from "#lib/access/gate.ts";
import { askHospitals } from "#lib/access/hospital-care.ts";
import { publicPlace } from "#lib/access/public-place.ts";
import { appointmentAddressId, sourceOfAppointmentId, type AppointmentSource } from "#lib/appointment-id.ts";
import { dateAt, now } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { documentAddressId } from "#lib/document-address-id.ts";
import { env } from "#lib/env.ts";
import { gather } from "#lib/gathered.ts";
import { getOrganisation, listHospitals } from "#lib/gateways/capability-register/client.ts";
import * as diary from "#lib/gateways/gp-connect-pfs-appointments/client.ts";
import { getSite, listBookings } from "#lib/gateways/nbs-manage-your-appointments/client.ts";
import { unknownPlace } from "#lib/opening-hours.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { tellsOfCare, toSurgeryRules } from "./from-capability-register.ts";
import * as surgery from "./from-gp-connect-pfs-appointments.ts";
import { toAppointment as toVaccination } from "./from-nbs-manage-your-appointments.ts";
import * as hospital from "./from-wayfinder-patient-care-aggregator.ts";
import {
  belongsTo,
  inOrder,
  type Appointment,
  type AppointmentDetail,
  type AppointmentList,
  type SurgeryRules,
  type TakingPart,
  type When,
} from "./model.ts";

/** As far as hospitals' appointments are told nationally, so that one list goes back equally far everywhere. */
export const yearsBack = 8;
/** Nobody books further ahead. */
const yearsAhead = 2;

type DiaryPermit = Permit<"appointments:read" | "appointments:cancel">;

/** What one source told, and what is to be said beside it. */
interface Told {
  readonly appointments: readonly Appointment[];
  readonly complete: boolean;
  readonly silentSystems?: readonly (string | null)[];
  readonly pastNotOffered?: boolean;
  readonly under16?: boolean;
}

const idsOf =
  ({ subject }: Permit<never> | { readonly subject: string }, source: AppointmentSource) =>
  (own: string): string =>
    appointmentAddressId(env().HANDLE_KEY, subject, source, own);

const daysOf = (when: When): diary.Days => {
  const today = dateAt(now());
  return when === "upcoming"
    ? { from: today.toString(), until: today.add({ years: yearsAhead }).toString() }
    : { from: today.subtract({ years: yearsBack }).toString(), until: today.toString() };
};

/**
 * What the surgery's diary holds of one stretch of time, asked again each time. A practice that tells nobody of the
 * past is asked for today alone.
 */
export async function askDiary(permit: DiaryPermit, when: When): Promise<Result<Told>> {
  const asked = await diary.listAppointments(permit, daysOf(when));
  if (!asked.ok) return asked;
  const today = dateAt(now()).toString();
  const refused = asked.value.kind === "past-not-offered";
  const answer = refused ? await diary.listAppointments(permit, { from: today, until: today }) : asked;
  if (!answer.ok) return answer;
  if (answer.value.kind !== "listed") return failed({ kind: "unreadable" });
  const { bundle } = answer.value;
  if (surgery.toldOfError(bundle)) return failed({ kind: "unavailable" });
  return ok({ ...surgery.toAppointments(bundle, idsOf(permit, "gp")), pastNotOffered: refused });
}

async function askCare(permit: Permit<"hospital-care:read">): Promise<Result<Told>> {
  const answer = await askHospitals(permit);
  if (!answer.ok) return answer;
  if (answer.value.kind === "under-16") return ok({ appointments: [], complete: true, under16: true });
  return ok(hospital.toAppointments(answer.value.care, idsOf(permit, "hospital")));
}

/** The person's vaccinations, each with its place as far as the service tells it. */
export async function askVaccinations(
  permit: Permit<"vaccinations:read" | "vaccinations:book">,
): Promise<Result<Told>> {
  const bookings = await listBookings(permit);
  if (!bookings.ok) return bookings;
  const sites = [...new Set(bookings.value.map(({ site }) => site))];
  const places = await Promise.all(sites.map(async (site) => [site, await getSite(permit, site)] as const));
  const known = new Map(places.map(([site, found]) => [site, found.ok ? found.value : null]));
  const appointments = bookings.value.flatMap(
    (one) => toVaccination(one, known.get(one.site) ?? null, idsOf(permit, "vaccination")) ?? [],
  );
  return ok({ appointments, complete: true });
}

type Asks = Readonly<Record<AppointmentSource, () => Promise<Result<Told>>>>;

/** How each source is asked for this person, once in a request. */
function asksOf(asker: Asker, person: PersonHandle, own: Permit<"appointments:read">, when: When): Asks {
  const { subject, once } = own;
  return {
    gp: () => once(`surgery diary ${when} ${person} ${subject}`, () => askDiary(own, when)),
    hospital: async () => {
      const permit = await requirePermit(asker, "hospital-care:read", person);
      return permit.ok ? askCare(permit.value) : permit;
    },
    vaccination: async () => {
      const permit = await requirePermit(asker, "vaccinations:read", person);
      if (!permit.ok) return permit;
      return once(`vaccination bookings ${person} ${subject}`, () => askVaccinations(permit.value));
    },
  };
}

/**
 * A person's appointments at the surgery, at hospitals and for vaccinations, of one stretch of time; every source
 * that did not answer is named.
 */
export async function listAppointments(
  asker: Asker,
  person: PersonHandle,
  { when }: { readonly when: When },
): Promise<Result<AppointmentList>> {
  const permit = await requirePermit(asker, "appointments:read", person);
  if (!permit.ok) return permit;
  const told: Partial<Record<AppointmentSource, Told>> = {};
  const at = now().toString();
  const asks = asksOf(asker, person, permit.value, when);
  const ask = (source: AppointmentSource) => async (): Promise<Result<readonly Appointment[]>> => {
    const answer = await asks[source]();
    if (!answer.ok) return answer;
    told[source] = answer.value;
    return ok(answer.value.appointments.filter((one) => belongsTo(one, when, at)));
  };
  const gathered = await gather<Appointment, AppointmentSource>(
    { gp: ask("gp"), hospital: ask("hospital"), vaccination: ask("vaccination") },
    () => now().toString(),
  );
  return ok({
    gathered: { ...gathered, items: inOrder(gathered.items, when) },
    silentSystems: told.hospital?.silentSystems ?? [],
    incomplete: gathered.answered.map(({ source }) => source).filter((source) => !told[source]?.complete),
    pastNotOffered: when === "past" && told.gp?.pastNotOffered === true,
    hospitalsTellNobodyUnder16: told.hospital?.under16 === true,
  });
}

const nothingKnown: SurgeryRules = { booking: null, cancelling: null, cancelUntilMinutes: null };

/** What a surgery has switched on; nothing is known of it where the register does not answer in time. */
export async function surgeryRules(asker: Asker, odsCode: string | null): Promise<SurgeryRules> {
  if (odsCode === null) return nothingKnown;
  const asked = asker.once(`surgery in register ${odsCode}`, () =>
    getOrganisation(requirePublicPermit(asker.correlationId), odsCode),
  );
  const found = await within<Awaited<typeof asked> | null>(sourceDeadlineMs, asked, () => null);
  return found?.ok ? toSurgeryRules(found.value) : nothingKnown;
}

async function hospitalsOf(asker: Asker, odsCode: string | null): Promise<TakingPart["hospitals"]> {
  if (odsCode === null) return null;
  const asked = listHospitals(requirePublicPermit(asker.correlationId), odsCode);
  const found = await within<Awaited<typeof asked> | null>(sourceDeadlineMs, asked, () => null);
  if (!found?.ok) return null;
  return Promise.all(
    found.value
      .filter(({ type }) => type === "hospital")
      .map(async (one) => {
        const takesPart = tellsOfCare(one);
        const place = takesPart === true ? unknownPlace : await publicPlace(asker, one.odsCode);
        const telephone = one.telephone ?? place.telephone;
        return { odsCode: one.odsCode, name: one.name, takesPart, place: { ...place, telephone } };
      }),
  );
}

/** Who takes part in what, for the surgery with this ODS code: nothing of the person is asked. */
export async function getTakingPart(asker: Asker, odsCode: string | null): Promise<TakingPart> {
  const [rules, hospitals] = await Promise.all([surgeryRules(asker, odsCode), hospitalsOf(asker, odsCode)]);
  return { surgery: rules, hospitals };
}

/** One appointment of the person's, wherever in time it is; `not-found` only where its source said so. */
export async function findAppointment(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<Appointment>> {
  const source = sourceOfAppointmentId(id);
  const permit = await requirePermit(asker, "appointments:read", person);
  if (!permit.ok) return permit;
  if (source === null) return failed({ kind: "not-found" });
  for (const when of source === "gp" ? (["upcoming", "past"] as const) : (["upcoming"] as const)) {
    const asked = asksOf(asker, person, permit.value, when)[source]();
    const answer = await within<Result<Told>>(sourceDeadlineMs, asked, () => failed({ kind: "unavailable" }));
    if (!answer.ok) return answer;
    const found = answer.value.appointments.find((one) => one.id === id);
    if (found !== undefined) return ok(found);
  }
  return failed({ kind: "not-found" });
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
 * One appointment with what is known about its place, its letters and what may be done with it. `surgeryCode` is the
 * ODS code of the person's surgery where somebody has told it.
 */
export async function getAppointment(
  asker: Asker,
  person: PersonHandle,
  id: string,
  surgeryCode: Promise<string | null>,
): Promise<Result<AppointmentDetail>> {
  const [found, code] = await Promise.all([findAppointment(asker, person, id), surgeryCode]);
  if (!found.ok) return found;
  const appointment = found.value;
  const ofSurgery = appointment.source === "gp";
  const [place, rules, letters] = await Promise.all([
    publicPlace(asker, ofSurgery ? code : appointment.place.odsCode),
    ofSurgery ? surgeryRules(asker, code) : null,
    lettersOf(asker, person, appointment),
  ]);
  return ok({ appointment, place, rules, letters });
}
