import { crowdVaccinations } from "#mocks/crowd/vaccinations.ts";
import { writtenOf } from "#mocks/nation/written-of.ts";
import { abdul } from "./abdul.ts";
import { joan } from "./joan.ts";
import { kris } from "./kris.ts";
import { kyle } from "./kyle.ts";
import { maya } from "./maya.ts";
import { grace, leah, nadia, priya, tom, wendy } from "./others.ts";
import { sarah } from "./sarah.ts";
import type { Vaccination } from "./vaccination.ts";

const written: Record<string, readonly Vaccination[]> = {
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
  wendy,
};

/** A person's vaccinations, dates as written; someone without a file here has none. */
export const vaccinationsOf = writtenOf(written, [], crowdVaccinations);
