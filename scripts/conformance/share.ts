import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { countOf, type ApiReport } from "./run.ts";

const share = z.object({
  examples: z.string(),
  tried: z.number().int(),
  parsed: z.number().int(),
  /** What is refused, by the example's path, and the rule that it breaks. */
  refused: z.record(z.string(), z.string()),
});

const kept = z.record(z.string(), share);

export type KeptShares = z.infer<typeof kept>;

/** The shares that were reached before, by API; none where the file is missing. */
export function readShares(file: string): KeptShares {
  return existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
}

function shareOf(tried: NonNullable<ApiReport["tried"]>, examples: string): z.infer<typeof share> {
  const refused = tried.flatMap(({ path, outcome }) =>
    outcome.kind === "refused" ? [[path, outcome.reason] as const] : [],
  );
  const parsed = countOf(tried, "parsed");
  return { examples, tried: tried.length, parsed, refused: Object.fromEntries(refused) };
}

/** What this run reached. */
export function sharesOf(reports: readonly ApiReport[]): KeptShares {
  return Object.fromEntries(
    reports.flatMap(({ api, tried, examples }) => (tried === null ? [] : [[api, shareOf(tried, examples)]])),
  );
}

/** One sentence for each of the very same examples that was read before and is refused now. */
export function fallen(before: KeptShares, now: KeptShares): readonly string[] {
  return Object.entries(before).flatMap(([api, then]) => {
    const reached = now[api];
    if (reached === undefined || reached.examples !== then.examples) return [];
    return Object.entries(reached.refused)
      .filter(([path]) => !Object.hasOwn(then.refused, path))
      .map(([path, rule]) => `${api}: ${path} was read before and is refused now (${rule})`);
  });
}

/** One sentence for each API with a trial of which nothing was kept to compare with. */
export const withoutBaseline = (before: KeptShares, now: KeptShares): readonly string[] =>
  Object.keys(now)
    .filter((api) => !Object.hasOwn(before, api))
    .map((api) => `${api}: nothing was kept to compare with: run it with --keep.`);

/** Whether two runs tried the very same examples of the very same APIs. */
export function sameExamples(before: KeptShares, now: KeptShares): boolean {
  const names = (shares: KeptShares) =>
    Object.entries(shares)
      .map(([api, { examples }]) => `${api} ${examples}`)
      .sort()
      .join("\n");
  return names(before) === names(now);
}
