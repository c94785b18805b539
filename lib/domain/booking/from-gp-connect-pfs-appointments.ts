import { kindOf } from "#lib/appointment-kind.ts";
import { odsCodeSystem, type ContactPoint, type HumanName } from "#lib/gateways/fhir/elements.ts";
import type { AppointmentBundle } from "#lib/gateways/gp-connect-pfs-appointments/schema.ts";
import type { Appointment, AppointmentResource } from "#lib/gateways/fhir/stu3-appointments.ts";
import type { Clinician, DiarySurgery, FreeTime, FreeTimes, HeldAppointment, Place, Way } from "./model.ts";

type Of<T extends AppointmentResource["resourceType"]> = Extract<AppointmentResource, { resourceType: T }>;

const deliveryChannel = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-GPConnect-DeliveryChannel-2";

const channels: Readonly<Record<string, Way>> = {
  "In-person": "in-person",
  Telephone: "phone",
  Video: "video",
};

const wayOf = (extensions: Of<"Slot">["extension"]): Way | null => {
  const code = extensions?.find(({ url }) => url === deliveryChannel)?.valueCode ?? "";
  return Object.hasOwn(channels, code) ? (channels[code] ?? null) : null;
};

const telephoneOf = (telecom: readonly ContactPoint[] | undefined): string | null =>
  telecom?.find(({ system, value }) => system === "phone" && value !== undefined)?.value ?? null;

const linesOf = (address: Of<"Location">["address"]): readonly string[] =>
  [...(address?.line ?? []), address?.city, address?.district, address?.postalCode].flatMap((line) =>
    line === undefined || line.trim() === "" ? [] : [line],
  );

function nameOf(names: readonly HumanName[] | undefined): string | null {
  const [name] = names ?? [];
  if (name === undefined) return null;
  const parts = [...(name.prefix ?? []), ...(name.given ?? []), name.family ?? ""].filter(Boolean).join(" ");
  const whole = name.text ?? parts;
  return whole.trim() === "" ? null : whole.trim();
}

function placeOf(location: Of<"Location">): Place | null {
  const { id, name, address, telecom } = location;
  if (id === undefined || name === undefined) return null;
  return { id, name, address: linesOf(address), telephone: telephoneOf(telecom) };
}

function clinicianOf(practitioner: Of<"Practitioner">): Clinician | null {
  const { id, gender } = practitioner;
  const name = nameOf(practitioner.name);
  if (id === undefined || name === null) return null;
  return { id, name, sex: gender === "female" || gender === "male" ? gender : null };
}

/** What the actors of a schedule lead to, of one type. */
function actorOf<T extends AppointmentResource["resourceType"]>(
  bundle: AppointmentBundle,
  references: readonly (string | undefined)[],
  type: T,
): Of<T> | undefined {
  for (const reference of references) {
    const found = bundle.resolve(reference);
    if (found?.resourceType === type && !found.unsafe) return found as unknown as Of<T>;
  }
  return undefined;
}

/** A free time, or null where it lacks what booking needs: a place. */
function toFreeTime(bundle: AppointmentBundle, slot: Of<"Slot">): FreeTime | null {
  const schedule = bundle.resolve(slot.schedule.reference);
  if (schedule?.resourceType !== "Schedule" || schedule.unsafe) return null;
  const actors = schedule.actor.map(({ reference }) => reference);
  const location = actorOf(bundle, actors, "Location");
  const place = location && placeOf(location);
  if (!place) return null;
  const practitioner = actorOf(bundle, actors, "Practitioner");
  const named = slot.serviceType?.[0]?.text ?? schedule.serviceCategory?.text ?? "";
  return {
    id: slot.id,
    start: slot.start,
    end: slot.end,
    kind: kindOf(named),
    named,
    way: wayOf(slot.extension),
    place,
    who: practitioner ? clinicianOf(practitioner) : null,
  };
}

/** Every free time of a search; `incomplete` where one could not be read. */
function toFreeTimes(bundle: AppointmentBundle): {
  readonly times: readonly FreeTime[];
  readonly incomplete: boolean;
} {
  const slots = bundle.resources.filter((one) => one.resourceType === "Slot" && one.status === "free");
  const times = slots.flatMap((slot): FreeTime[] => {
    const time = slot.resourceType === "Slot" && !slot.unsafe ? toFreeTime(bundle, slot) : null;
    return time === null ? [] : [time];
  });
  const inOrder = times.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
  return { times: inOrder, incomplete: !bundle.complete || times.length < slots.length };
}

/** The surgery whose diary was searched; null where nothing is free, and so nobody is named. */
function toDiarySurgery(bundle: AppointmentBundle): DiarySurgery | null {
  for (const one of bundle.resources) {
    if (one.resourceType !== "Organization") continue;
    const odsCode = one.identifier?.find(({ system }) => system === odsCodeSystem)?.value ?? one.id;
    const telephone = telephoneOf(one.telecom);
    if (odsCode !== undefined && one.name !== undefined && telephone !== null)
      return { odsCode, name: one.name, telephone };
  }
  return null;
}

/** What the searches of a stretch of days found, in the order of the days. */
export function toFreeTimesBetween(
  bundles: readonly AppointmentBundle[],
  days: Pick<FreeTimes, "from" | "until">,
): FreeTimes {
  const read = bundles.map(toFreeTimes);
  return {
    ...days,
    times: read.flatMap(({ times }) => times),
    surgery: bundles.map(toDiarySurgery).find((surgery) => surgery !== null) ?? null,
    incomplete: read.some(({ incomplete }) => incomplete),
  };
}

type Ids = (own: string) => string;

const targets = ({ participant }: Appointment): readonly (string | undefined)[] =>
  participant.map(({ actor }) => actor?.reference);

/** An appointment of the person's, or null where it cannot be told which it is. `idOf` makes the id of addresses. */
function toHeldAppointment(
  bundle: AppointmentBundle | null,
  appointment: Appointment,
  idOf: Ids,
): HeldAppointment | null {
  const own = appointment.id;
  if (own === undefined) return null;
  const location = bundle && actorOf(bundle, targets(appointment), "Location");
  const practitioner = bundle && actorOf(bundle, targets(appointment), "Practitioner");
  const named = appointment.serviceType?.[0]?.text ?? appointment.serviceCategory?.text ?? "";
  const { status } = appointment;
  return {
    id: idOf(own),
    own,
    version: appointment.meta?.versionId ?? null,
    status: status === "booked" || status === "cancelled" ? status : "other",
    start: appointment.start,
    end: appointment.end,
    slots: (appointment.slot ?? []).flatMap(
      ({ reference }) => /Slot\/([^/]+)$/.exec(reference ?? "")?.[1] ?? [],
    ),
    kind: kindOf(named),
    named,
    way: wayOf(appointment.extension),
    place: location ? placeOf(location) : null,
    who: practitioner ? nameOf(practitioner.name) : null,
    about: appointment.description ?? null,
  };
}

/** Every appointment of a list that can be told apart. */
export const toHeldAppointments = (bundle: AppointmentBundle, idOf: Ids): readonly HeldAppointment[] =>
  bundle.resources.flatMap((one) =>
    one.resourceType === "Appointment" && !one.unsafe ? (toHeldAppointment(bundle, one, idOf) ?? []) : [],
  );
