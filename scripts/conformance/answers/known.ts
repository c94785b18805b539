import { knownDifferences } from "./differences.ts";
import { publishedMistakes } from "./mistakes.ts";
import { neverPlayed } from "./never-played.ts";
import type { Known } from "./run.ts";
import { knownSilences } from "./silences.ts";

/** Everything that is known of this sandbox and of the published documents, with a reason each. */
export const known: Known = {
  differences: knownDifferences,
  silences: knownSilences,
  mistakes: publishedMistakes,
  neverPlayed,
};
