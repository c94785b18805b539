import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { difference } from "./compare.ts";
import type { Rule } from "./rules.ts";

const file = z.object({
  topic: z.string(),
  tolerance: z.record(z.string(), z.number()).optional(),
  cases: z
    .array(z.object({ id: z.string(), input: z.record(z.string(), z.unknown()), expected: z.unknown() }))
    .optional(),
});

export interface TopicReport {
  readonly topic: string;
  readonly passed: number;
  readonly notBuilt: number;
  /** One line for each failed case. */
  readonly failures: readonly string[];
}

function failureOf(rule: Rule, input: Readonly<Record<string, unknown>>, expected: unknown, tolerance = {}) {
  try {
    return difference(expected, rule(input), tolerance);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Runs every vector file of a folder by the rule of its topic. Files without cases are reference tables. */
export function runVectors(folder: string, rules: Readonly<Record<string, Rule>>): readonly TopicReport[] {
  const reports: TopicReport[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".json")) continue;
    const read = file.safeParse(JSON.parse(readFileSync(join(folder, name), "utf8")));
    if (!read.success || read.data.cases === undefined) continue;
    const { topic, cases, tolerance } = read.data;
    const rule = Object.hasOwn(rules, topic) ? rules[topic] : undefined;
    if (rule === undefined) {
      reports.push({ topic, passed: 0, notBuilt: cases.length, failures: [] });
      continue;
    }
    const failures = cases.flatMap(({ id, input, expected }) => {
      const failure = failureOf(rule, input, expected, tolerance);
      return failure === null ? [] : [`${id} ${failure}`];
    });
    reports.push({ topic, passed: cases.length - failures.length, notBuilt: 0, failures });
  }
  return reports;
}
