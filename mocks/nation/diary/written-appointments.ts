/** An appointment as a person has it on 16 May 2028, or had it before. */
export type WrittenAppointment = {
  person: string;
  /** Key of the template in the practice's book. */
  template: string;
  /** Date in London; a coming one moves to the next day on which the session is held. */
  day: string;
  time: string;
  slots: number;
  became: "kept" | "cancelled" | "missed" | "coming";
  /** When it was made. */
  booked: string;
  /** The person's words, or the practice's. */
  description: string | null;
  cancellationReason: string | null;
};

type Row = [
  person: string,
  template: string,
  day: string,
  time: string,
  booked: string,
  description: string | null,
];

const row = (
  became: WrittenAppointment["became"],
  [person, template, day, time, booked, description]: Row,
): WrittenAppointment => ({
  person,
  template,
  day,
  time,
  slots: 1,
  became,
  booked: `${booked}:00`,
  description,
  cancellationReason: null,
});

const coming: Row[] = [
  ["kris", "routine", "2028-05-24", "09:40", "2028-05-15T16:05", "Follow-up of blood test results"],
  [
    "kris",
    "reviews",
    "2028-06-08",
    "13:30",
    "2028-05-15T16:10",
    "First diabetes check: feet, kidneys and weight",
  ],
  ["kyle", "routine", "2028-05-24", "10:00", "2028-05-11T12:20", "GP follow-up"],
  ["sarah", "midwife", "2028-05-30", "13:20", "2028-05-02T14:10", "Antenatal check"],
  ["abdul", "bloods", "2028-05-19", "09:00", "2028-04-20T09:15", "Kidney function"],
  ["abdul", "reviews", "2028-06-06", "14:00", "2028-05-09T11:00", "Heart and kidney review"],
  ["priya", "nurse", "2028-05-31", "10:00", "2028-05-08T20:41", "Cervical screening"],
  ["grace", "calls", "2028-05-18", "09:50", "2028-05-10T08:02", "Letter about my eyes"],
  ["tom", "nurse", "2028-05-22", "09:20", "2028-05-04T10:30", "NHS Health Check"],
  ["joan", "routine", "2028-05-17", "09:20", "2028-05-05T18:22", "Knee pain"],
  ["joan", "nurse", "2028-05-26", "10:20", "2028-05-05T18:30", "Blood pressure"],
  ["leah", "nurse", "2028-05-18", "11:00", "2028-05-03T12:00", null],
  ["nadia", "routine", "2028-05-23", "11:10", "2028-05-12T21:15", "Tiredness"],
  ["omar", "routine", "2028-05-19", "09:30", "2028-05-15T08:20", "Back pain"],
  ["wendy", "nurse", "2028-05-25", "09:40", "2028-05-02T13:00", "Asthma check"],
];

const kept: Row[] = [
  ["kris", "bloods", "2028-05-10", "08:20", "2028-04-27T09:00", "Blood test"],
  ["kris", "nurse", "2027-06-15", "10:00", "2027-05-20T12:00", "Blood pressure"],
  ["kris", "routine", "2026-10-06", "09:30", "2026-09-28T08:10", "Cough"],
  ["sarah", "midwife", "2028-05-02", "13:40", "2028-04-11T10:00", "Booking appointment"],
  ["sarah", "routine", "2028-03-28", "10:10", "2028-03-21T08:04", "Pregnancy"],
  ["sarah", "nurse", "2026-11-17", "09:40", "2026-11-02T19:30", "Travel advice"],
  ["kyle", "nurse", "2026-10-20", "09:00", "2026-10-01T08:30", "Preschool booster"],
  ["kyle", "routine", "2028-05-11", "10:40", "2028-05-08T20:10", "Weight and appetite"],
  ["abdul", "routine", "2028-05-09", "09:10", "2028-05-02T09:00", "Breathless on stairs"],
  ["abdul", "same-day-call", "2028-02-21", "15:10", "2028-02-21T08:02", "Chest infection"],
  ["abdul", "reviews", "2027-06-03", "14:00", "2027-05-06T10:00", "Yearly review"],
  ["nadia", "nurse", "2027-11-09", "09:20", "2027-10-19T20:00", "Flu vaccination"],
  ["maya", "routine", "2028-02-22", "10:50", "2028-02-15T17:00", "Asthma"],
  ["priya", "routine", "2027-09-14", "09:00", "2027-09-07T08:03", "Migraine"],
  ["grace", "calls", "2028-01-12", "10:10", "2028-01-05T09:10", "Medicines"],
  ["tom", "bloods", "2028-05-03", "08:30", "2028-04-20T15:00", "Blood test for Health Check"],
  ["joan", "routine", "2028-02-10", "09:40", "2028-02-01T11:00", "Shingles"],
  ["leah", "routine", "2028-04-06", "10:00", "2028-04-03T10:20", null],
  ["femi", "routine", "2027-12-07", "09:50", "2027-12-01T08:01", "Back strain"],
  ["omar", "nurse", "2028-01-18", "10:40", "2028-01-04T08:30", "Dressing"],
  ["wendy", "routine", "2027-10-13", "10:40", "2027-10-06T08:00", "Wheeze"],
];

const cancelled: Row[] = [
  ["kris", "calls", "2028-03-14", "09:20", "2028-03-08T08:05", "Sleep"],
  ["sarah", "routine", "2028-04-18", "09:30", "2028-04-10T21:40", "Headache"],
  ["joan", "routine", "2028-03-22", "10:10", "2028-03-15T09:00", "Knee pain"],
];

const missed: Row[] = [["tom", "nurse", "2027-11-23", "09:00", "2027-11-01T10:00", "Flu vaccination"]];

/** Everyone's appointments at their surgeries. */
export const writtenAppointments: readonly WrittenAppointment[] = [
  ...coming.map((one) => row("coming", one)),
  ...kept.map((one) => row("kept", one)),
  ...cancelled.map((one) => ({ ...row("cancelled", one), cancellationReason: "No longer needed" })),
  ...missed.map((one) => row("missed", one)),
];
