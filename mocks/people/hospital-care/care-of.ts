import { writtenOf } from "#mocks/nation/written-of.ts";
import { abdul } from "./abdul.ts";
import type { HospitalCare } from "./care.ts";
import { kyle, maya, nadia, priya } from "./family.ts";
import { grace } from "./grace.ts";
import { joan } from "./joan.ts";
import { kris } from "./kris.ts";
import { leah } from "./leah.ts";
import { sarah } from "./sarah.ts";
import { tom } from "./tom.ts";

const written: Record<string, HospitalCare> = {
  abdul,
  grace,
  joan,
  kris,
  kyle,
  leah,
  maya,
  nadia,
  priya,
  sarah,
  tom,
};

/** A person's hospital care, dates as written; someone without a file here has none. */
export const careOf = writtenOf<HospitalCare>(written, {
  appointments: [],
  referrals: [],
  waitingLists: [],
  letters: [],
  questionnaires: [],
});

/** Whether somebody wrote down hospital care for this person. */
export const hasCare = (key: string): boolean => Object.hasOwn(written, key);
