/** The kinds of appointment that have a plain name here, in the order in which they are offered. */
export const namedKinds = [
  "gp",
  "same-day",
  "nurse",
  "blood-test",
  "smear",
  "asthma",
  "diabetes",
  "review",
  "medicines",
  "midwife",
] as const;

export type NamedKind = (typeof namedKinds)[number];

/** A kind with a plain name, or `own:` and the surgery's own words for it. */
export type Kind = NamedKind | `own:${string}`;

/** What surgeries call their appointments, the narrower names first: no list of names is published. */
const kindWords: readonly (readonly [RegExp, NamedKind])[] = [
  [/same[ -]day|on the day|urgent/iu, "same-day"],
  [/smear|cervical/iu, "smear"],
  [/asthma/iu, "asthma"],
  [/diabet/iu, "diabetes"],
  [/blood test|phlebotomy/iu, "blood-test"],
  [/midwi(?:fe|ves)|antenatal/iu, "midwife"],
  [/medicines? review|medication review|pharmacist/iu, "medicines"],
  [/long[ -]term|chronic disease/iu, "review"],
  [/nurse/iu, "nurse"],
  [/\bgp\b|doctor/iu, "gp"],
];

/** The kind of an appointment, by the surgery's own words for it. */
export const kindOf = (named: string): Kind =>
  kindWords.find(([words]) => words.test(named))?.[1] ?? `own:${named}`;
