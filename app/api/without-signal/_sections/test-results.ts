import { listTestResults } from "#lib/domain/test-results/queries.ts";
import { me } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { shownResults } from "#app/(signed-in)/[person]/test-results/_parts/shown-results.ts";
import type { Reader } from "./reader.ts";

/** Every result in full, those behind a warning too, and what has been ordered. None of it counts as opened. */
export const readTestResults: Reader<"test-results"> = async (asker) => {
  const list = shownResults(await listTestResults(asker, me));
  return list.ok ? ok({ list: list.value }) : list;
};
