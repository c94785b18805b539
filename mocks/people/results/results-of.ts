import { crowdResults } from "#mocks/crowd/results.ts";
import { writtenOf } from "#mocks/nation/written-of.ts";
import { abdul } from "./abdul.ts";
import { grace } from "./grace.ts";
import { kris } from "./kris.ts";
import { kyle } from "./kyle.ts";
import { leah } from "./leah.ts";
import type { PersonResults } from "./result.ts";
import { sarah } from "./sarah.ts";
import { tom } from "./tom.ts";

const written: Record<string, PersonResults> = { abdul, grace, kris, kyle, leah, sarah, tom };

/** A person's results and ordered tests, dates as written; someone without a file here has none. */
export const resultsOf = writtenOf(written, { gp: [], hospital: [], ordered: [] }, crowdResults);
