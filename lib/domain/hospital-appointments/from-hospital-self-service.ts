import type {
  OfferingHospital,
  OwnAppointment,
  SelfService,
} from "#lib/gateways/hospital-self-service/schema.ts";
import { openDaysOf } from "#lib/opening-hours.ts";
import {
  olderWord,
  reasonsShut,
  type HospitalAppointment,
  type Office,
  type Option,
  type Ways,
} from "./model.ts";

type Told = OwnAppointment["options"]["confirm"];

const toOption = ({ open, until, because }: Told): Option =>
  open && until !== null
    ? { open: true, until }
    : { open: false, because: reasonsShut.find((one) => one === because) ?? "other" };

const waysOf = ({ version, options }: OwnAppointment): Ways => ({
  kind: "here",
  version,
  options: {
    confirm: toOption(options.confirm),
    change: toOption(options.askToChange),
    cancel: toOption(options.cancel),
  },
});

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function officeOf({ contact }: OfferingHospital): Office {
  const week = days.map((name) =>
    contact.hours
      .filter(({ day }) => day === name)
      .map(({ opens, closes }) => ({ from: opens, until: closes })),
  );
  return { name: contact.name, telephone: contact.telephone, hours: openDaysOf(week) };
}

/** What was asked, as the hospital itself knows it; of what is asked on its website alone the aggregator tells. */
function askedOf({ asked }: HospitalAppointment, { options: { askToChange } }: OwnAppointment) {
  if (askToChange.because === "asked-already") return asked ?? "change";
  return asked === "change" && askToChange.open ? null : asked;
}

/**
 * What its hospital's own system adds to an appointment that the aggregator told. What the two tell apart differently
 * is told as the hospital tells it: the aggregator hears of it later.
 */
export function withSelfService(
  appointment: HospitalAppointment,
  { hospitals, appointments }: SelfService,
): HospitalAppointment {
  const hospital = hospitals.find(({ odsCode }) => odsCode === appointment.hospital.odsCode);
  const own = appointments.find(({ id }) => id === appointment.own);
  const office = hospital === undefined ? null : officeOf(hospital);
  if (own === undefined || hospital === undefined) return { ...appointment, office };
  const { clinician, preparation, confirmedAt, cancelledBy, movedFrom } = own;
  const cancelled = own.status === "cancelled" && appointment.status === "booked";
  const word = {
    status: cancelled ? ("cancelled" as const) : appointment.status,
    startsAt: own.start ?? appointment.startsAt,
  };
  return {
    ...appointment,
    ...{ clinician, preparation, confirmedAt, cancelledBy, movedFrom, office, ...word },
    older: olderWord(appointment, word),
    asked: askedOf(appointment, own),
    answerDue: own.answerBy ?? null,
    ways: waysOf(own),
  };
}

/** The hospital's system did not answer: its website and its telephone are left. */
export function withoutSelfService(appointment: HospitalAppointment): HospitalAppointment {
  const { ways } = appointment;
  return ways.kind === "website" || ways.kind === "call"
    ? { ...appointment, ways: { ...ways, silent: true } }
    : appointment;
}
