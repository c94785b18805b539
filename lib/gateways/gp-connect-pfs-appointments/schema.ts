import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, readResource, type ReadBundle } from "../fhir/bundle.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";
import { wrongPerson } from "../fhir/person-guard.ts";
import { read, type Reading } from "../fhir/reading.ts";
import {
  appointment,
  stu3AppointmentDialect,
  type Appointment,
  type AppointmentResource,
} from "../fhir/stu3-appointments.ts";

export type AppointmentBundle = ReadBundle<AppointmentResource>;

/** The patients that take part, as their references name them. */
const patientsOf = ({ participant }: Appointment): readonly string[] =>
  participant.flatMap(({ actor }) => {
    const target = /(?:^|\/)Patient\/([^/]+)$/.exec(actor?.reference ?? "")?.[1];
    const byNumber = actor?.identifier?.system === nhsNumberSystem ? actor.identifier.value : undefined;
    return [target, byNumber].filter((one) => one !== undefined);
  });

function onlyOf(subject: NhsNumber, one: Appointment, path: string): Reading<null> {
  const patients = patientsOf(one);
  return patients.length > 0 && patients.every((patient) => patient === subject)
    ? read(null)
    : wrongPerson(
        `${path}.participant`,
        "GPConnect-Appointment-1: the one patient must be whom was asked about",
      );
}

/** What a search for slots found; it holds no person. */
export const readSlots = (body: unknown): Reading<AppointmentBundle> =>
  readBundle(body, stu3AppointmentDialect, null);

/** A person's appointments with the people and places that came along; one of somebody else condemns them all. */
export function readAppointments(body: unknown, subject: NhsNumber): Reading<AppointmentBundle> {
  const bundle = readBundle(body, stu3AppointmentDialect, subject);
  if (!bundle.ok) return bundle;
  for (const resource of bundle.value.resources) {
    if (resource.resourceType !== "Appointment") continue;
    const guarded = onlyOf(subject, resource, "$.entry[*].resource");
    if (!guarded.ok) return guarded;
  }
  return bundle;
}

/** One appointment of a person. */
export function readAppointment(body: unknown, subject: NhsNumber): Reading<Appointment> {
  const one = readResource(body, appointment, "FHIR STU3 Appointment", subject);
  if (!one.ok) return one;
  const guarded = onlyOf(subject, one.value, "$");
  return guarded.ok ? one : guarded;
}
