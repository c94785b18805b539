import type { Appointment } from "#mocks/nation/diary/appointment.ts";
import { clinicianOf, slotsOf, statusOf, versionOf } from "#mocks/nation/diary/diary.ts";
import type { Slot } from "#mocks/nation/diary/slots.ts";
import { roles } from "#mocks/nation/diary/template.ts";
import { ODS_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { location, locationId, practitioner, practitionerId } from "./actors.ts";
import { APPOINTMENT_PROFILE, extensions, ORGANISATION_TYPES, profiled, roleExtension } from "./profiles.ts";

/** What a read or a list may ask for beside appointments. */
export const appointmentIncludes = ["Appointment:actor:Practitioner", "Appointment:actor:Location"] as const;

const MINUTE = 60_000;

function bookedBy({ bookedBy: { odsCode, name, telephone, type } }: Appointment): Resource {
  return {
    resourceType: "Organization",
    id: "1",
    meta: profiled("CareConnect-GPC-Organization-1"),
    identifier: [{ system: ODS_SYSTEM, value: odsCode }],
    ...(type !== null && { type: [{ coding: [{ system: ORGANISATION_TYPES, code: type }] }] }),
    name,
    telecom: [{ system: "phone", value: telephone }],
  };
}

function firstSlot(appointment: Appointment): Slot {
  const [slot] = slotsOf(appointment);
  if (!slot) throw new Error(`appointment ${appointment.id} has no slot`);
  return slot;
}

const accepted = (reference: string) => ({ actor: { reference }, status: "accepted" });

/**
 * An appointment as patients get it: never with specialty, reason or comment. Whatever a later version of it
 * changes, its practice and its patient stay.
 */
export function appointmentResource(nation: Nation, appointment: Appointment): Resource {
  const { id, odsCode, start, end, cancellationReason, description } = appointment;
  const slot = firstSlot(appointment);
  const clinician = clinicianOf(nation, slot);
  const { template } = slot;
  return {
    resourceType: "Appointment",
    id,
    meta: { versionId: String(versionOf(appointment, nation.now())), profile: [APPOINTMENT_PROFILE] },
    contained: [bookedBy(appointment)],
    extension: [
      { url: extensions.bookingOrganisation, valueReference: { reference: "#1" } },
      ...(cancellationReason === null
        ? []
        : [{ url: extensions.cancellationReason, valueString: cancellationReason }]),
      roleExtension(roles[clinician.role]),
      { url: extensions.deliveryChannel, valueCode: template.channel },
    ],
    status: statusOf(appointment, nation.now()),
    serviceCategory: { text: template.session },
    serviceType: [{ text: template.appointment }],
    ...(description !== null && { description }),
    start,
    end,
    minutesDuration: (Date.parse(end) - Date.parse(start)) / MINUTE,
    slot: appointment.slots.map((one) => ({ reference: `Slot/${one}` })),
    created: appointment.created,
    participant: [
      accepted(`Patient/${appointment.nhsNumber}`),
      accepted(`Location/${locationId(odsCode, template.site)}`),
      accepted(`Practitioner/${practitionerId(odsCode, clinician)}`),
    ],
  };
}

/** The people and places of an appointment, as far as they are asked for. */
function actorsOf(nation: Nation, appointment: Appointment, includes: readonly string[]): Resource[] {
  const slot = firstSlot(appointment);
  return [
    ...(includes.includes("Appointment:actor:Practitioner")
      ? [practitioner(slot.odsCode, clinicianOf(nation, slot))]
      : []),
    ...(includes.includes("Appointment:actor:Location") ? [location(slot.odsCode, slot.template.site)] : []),
  ];
}

/** One appointment; who is asked for stands, as the publication shows it, among the participants. */
export function oneAppointment(nation: Nation, appointment: Appointment, includes: readonly string[]): Json {
  const resource = appointmentResource(nation, appointment);
  const actors = actorsOf(nation, appointment, includes).map((actor) => ({ resource: actor }));
  return actors.length === 0
    ? resource
    : { ...resource, participant: [...(resource["participant"] as Json[]), ...actors] };
}

export function appointmentBundle(
  nation: Nation,
  appointments: Appointment[],
  includes: readonly string[],
): Json {
  const actors = appointments.flatMap((appointment) => actorsOf(nation, appointment, includes));
  const once = new Map(actors.map((actor) => [`${actor.resourceType}/${actor.id}`, actor]));
  const resources = [...appointments.map((one) => appointmentResource(nation, one)), ...once.values()];
  return { resourceType: "Bundle", type: "searchset", entry: resources.map((resource) => ({ resource })) };
}
