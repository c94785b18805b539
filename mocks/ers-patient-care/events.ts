import type { NationEvent } from "#mocks/nation/event.ts";
import { cancel } from "#mocks/nation/hospital-care/appointments.ts";
import { careIn, isOver, patients } from "#mocks/nation/hospital-care/care.ts";
import { daysLater, newId } from "#mocks/nation/hospital-care/words.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { HospitalCare, Referral } from "#mocks/people/hospital-care/care.ts";
import { services } from "#mocks/people/hospital-care/referral-destinations.ts";

const heading = "Hospital";

type Held = { person: Person; care: HospitalCare; referral: Referral };

function inStates(nation: Nation, states: readonly Referral["state"][]): Held[] {
  const now = nation.now().getTime();
  return patients(nation).flatMap((person) => {
    const care = careIn(nation, person.key);
    return care.referrals
      .filter(({ state, at }) => states.includes(state) && Date.parse(at) <= now)
      .map((referral) => ({ person, care, referral }));
  });
}

const labelOf = ({ person, referral }: Held) =>
  `${nameOf(person)}: ${services[referral.service].name} (${referral.state})`;

/** An event on referrals that are in one of these states. */
function onReferral(
  name: string,
  label: string,
  states: readonly Referral["state"][],
  happen: (nation: Nation, held: Held) => string,
): NationEvent {
  return {
    name,
    label,
    heading,
    choices: (nation) =>
      inStates(nation, states).map((held) => ({ key: held.referral.ubrn, label: labelOf(held) })),
    happen: (nation, choice) => {
      const held = inStates(nation, states).find(({ referral }) => referral.ubrn === choice);
      if (!held) throw new RangeError("That referral is not in a state for this.");
      return happen(nation, held);
    },
  };
}

/** Books the first appointment, so many days from now at ten, for half an hour. */
function book(nation: Nation, { person, care, referral }: Held, days: number): void {
  const { specialty, hospital, name, bookable } = services[referral.service];
  const ten = daysLater(nation.now().toISOString(), days).replace(/T\d\d:\d\d:\d\d/, "T10:00:00");
  const half = new Date(Date.parse(ten) + 1_800_000).toISOString();
  referral.state = "BOOKED";
  referral.reviewBy = null;
  care.appointments.push({
    id: newId(nation, `booking ${person.key}`),
    hospital,
    specialty,
    title: name,
    setting: "outpatient",
    medium: "FACE_TO_FACE",
    place: null,
    // A service that is not booked online gives no time: the hospital calls.
    start: bookable ? ten : null,
    end: bookable ? half : null,
    made: nation.now().toISOString(),
    status: "booked",
    pending: null,
    booking: "e-rs",
    referral: referral.ubrn,
    pathway: null,
  });
}

const waiting = ["AWAITING_TRIAGE", "DEFER_TO_PROVIDER", "ARBL"] as const;

const accept = onReferral(
  "accept-referral",
  "Let the hospital accept a referral",
  waiting,
  (nation, held) => {
    if (held.referral.state === "AWAITING_TRIAGE") {
      held.referral.state = "TRIAGE_RESPONSE";
      held.referral.reviewBy = null;
      return `${nameOf(held.person)} can choose a time now.`;
    }
    book(nation, held, 28);
    return `The hospital has found a time for ${nameOf(held.person)}.`;
  },
);

const reject = onReferral(
  "reject-referral",
  "Let the hospital send a referral back",
  [...waiting, "NOT_BOOKED", "TRIAGE_RESPONSE"],
  (_, { person, referral }) => {
    referral.state = "REJECTED";
    referral.reviewBy = null;
    return `The referral of ${nameOf(person)} is back with whoever made it.`;
  },
);

const choose = onReferral(
  "book-referral",
  "Book a referral on its page",
  [
    "NOT_BOOKED",
    "TRIAGE_RESPONSE",
    "APPOINTMENT_CANCELLED_BY_PATIENT",
    "APPOINTMENT_CANCELLED_BY_PROVIDER",
    "CARL",
    "CARBL_OR_ARL",
  ],
  (nation, held) => {
    book(nation, held, 21);
    return `${nameOf(held.person)} has booked: ${services[held.referral.service].name}.`;
  },
);

function bookingOf(nation: Nation, { care, referral }: Held) {
  const now = nation.now().getTime();
  return care.appointments.find(
    (one) => one.referral === referral.ubrn && one.status === "booked" && !isOver(one, now),
  );
}

const giveUp: NationEvent = {
  name: "cancel-referral-booking",
  label: "Cancel a booked referral on its page",
  heading,
  choices: (nation) =>
    inStates(nation, ["BOOKED"])
      .filter((held) => bookingOf(nation, held) !== undefined)
      .map((held) => ({ key: held.referral.ubrn, label: labelOf(held) })),
  happen: (nation, choice) => {
    const held = inStates(nation, ["BOOKED"]).find(({ referral }) => referral.ubrn === choice);
    const appointment = held && bookingOf(nation, held);
    if (!appointment) throw new RangeError("That referral has no booking to cancel.");
    cancel({ ...held, appointment }, "patient");
    return `${nameOf(held.person)} has cancelled, and can book again.`;
  },
};

const refer: NationEvent = {
  name: "refer-to-hospital",
  label: "Refer someone from their surgery to the heart clinic",
  heading: "GP surgery",
  choices: (nation) => patients(nation).map((person) => ({ key: person.key, label: nameOf(person) })),
  happen: (nation, choice) => {
    const person = patients(nation).find(({ key }) => key === choice);
    if (!person) throw new RangeError(`No hospital knows ${choice}.`);
    const id = newId(nation, `referral ${person.key}`);
    const number = (Number.parseInt(id.slice(0, 8), 16) % 1_000_000).toString().padStart(6, "0");
    careIn(nation, person.key).referrals.push({
      id,
      ubrn: `999001${number}`,
      service: "northfieldHeart",
      state: "NOT_BOOKED",
      priority: "ROUTINE",
      from: { organisation: person.practice.odsCode, clinician: "555000000999" },
      at: nation.now().toISOString(),
      reviewBy: null,
    });
    return `${nameOf(person)} has a referral to the heart clinic.`;
  },
};

/** What can happen to referrals. */
export const events: readonly NationEvent[] = [refer, accept, reject, choose, giveUp];
