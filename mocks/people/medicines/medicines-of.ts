import { crowdMedicines } from "#mocks/crowd/medicines.ts";
import { writtenOf } from "#mocks/nation/written-of.ts";
import { abdul } from "./abdul.ts";
import { kyle, maya, nadia, priya, sarah } from "./family.ts";
import { grace } from "./grace.ts";
import { joan } from "./joan.ts";
import { kris } from "./kris.ts";
import { leah } from "./leah.ts";
import type { Medicine } from "./medicine.ts";
import { tom } from "./tom.ts";

const written: Record<string, Medicine[]> = {
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

/** A person's medicines, dates as written; someone without a list here takes none. */
export const medicinesOf = writtenOf(written, [], crowdMedicines);
