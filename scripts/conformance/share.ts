import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { countOf, type ApiReport } from "./run.ts";

const kept = z.record(
  z.string(),
  z.object({ examples: z.string(), tried: z.number().int(), parsed: z.number().int() }),
);

export type KeptShares = z.infer<typeof kept>;

/** The shares that were reached before, by API; none where the file is missing. */
export function readShares(file: string): KeptShares {
  return existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
}

/** What this run reached. */
export function sharesOf(reports: readonly ApiReport[]): KeptShares {
  return Object.fromEntries(
    reports.flatMap(({ api, tried, examples }) =>
      tried === null ? [] : [[api, { examples, tried: tried.length, parsed: countOf(tried, "parsed") }]],
    ),
  );
}

/** One sentence for each API that reads fewer of the very same examples than before. */
export function fallen(before: KeptShares, now: KeptShares): readonly string[] {
  return Object.entries(before).flatMap(([api, then]) => {
    const share = now[api];
    if (share === undefined || share.examples !== then.examples || share.parsed >= then.parsed) return [];
    return [
      `${api}: ${share.parsed} of ${share.tried} parsed, it was ${then.parsed}. The share may not fall.`,
    ];
  });
}

/** Whether two runs tried the very same examples of the very same APIs. */
export function sameExamples(before: KeptShares, now: KeptShares): boolean {
  const names = (shares: KeptShares) =>
    Object.entries(shares)
      .map(([api, { examples }]) => `${api} ${examples}`)
      .sort()
      .join("\n");
  return names(before) === names(now);
}
