import { basename, dirname, join } from "node:path";
import { borrowedLintPlants, houseLintPlants } from "./lint-plants.ts";
import type { LintPlant } from "./lint-plants.ts";
import { onePlace } from "./one-place.ts";
import { copyOf, plant, run } from "./temporary-tree.ts";
import type { Verdict } from "./temporary-tree.ts";

type Report = { filePath: string; messages: { ruleId: string | null; message: string }[] }[];

const plants = { ...houseLintPlants, ...borrowedLintPlants };
const planted = /^planted|^thing|^live-thing|^queries|^client/;

/**
 * Where a rule's text is written: a fault goes into a folder or a name of its own, so that plants never meet;
 * a file that is the one place for something (`lib/log.ts`) has one name only, and the rules take turns there.
 */
function ownPath(rule: string, path: string): string {
  const name = rule.replaceAll(/\W/g, "-");
  const file = basename(path);
  if (path.startsWith("app/")) return join(dirname(path), name, file);
  return planted.test(file) && !/^(queries|client)\./.test(file)
    ? join(dirname(path), file.replace(/\./, `-${name}.`))
    : join(dirname(path).replace("planted", `planted-${name}`), file);
}

type Place = { rule: string; path: string; text: string; allowed: boolean };

const places: Place[] = Object.entries(plants).flatMap(
  ([rule, { at, text, fineAt = [] }]: [string, LintPlant]) => [
    { rule, path: ownPath(rule, at), text, allowed: false },
    ...fineAt.map((path) => ({ rule, path: ownPath(rule, path), text, allowed: true })),
  ],
);

function judge(rule: string, copy: string, report: Report): Verdict {
  const why = places
    .filter((place) => place.rule === rule)
    .flatMap(({ path, allowed }) => {
      const found = report.find(({ filePath }) => filePath === join(copy, path));
      const fired = found?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
      if (allowed) return fired.includes(rule) ? [`${path} is allowed, and fired`] : [];
      return fired.includes(rule) ? [] : [`${path} fired ${fired.join(", ") || "nothing"}`];
    });
  return { law: `lint: ${rule}`, proved: why.length === 0, why: why.join("; ") };
}

/** Plants every lint rule's fault in one copy, lints the planted files once, and finds each by rule and file. */
export async function proveLint(root: string): Promise<Verdict[]> {
  const copy = copyOf(root);
  for (const { path, text } of places) plant(copy, { [path]: text });
  const paths = [...new Set(places.map(({ path }) => path))];
  const report = JSON.parse(
    await run(copy, "eslint/bin/eslint.js", ["--format", "json", ...paths]),
  ) as Report;
  const ours = Object.keys(onePlace).map((name) => `house/${name}`);
  const unplanted = ours.filter((rule) => !(rule in plants));
  return [
    ...Object.keys(plants).map((rule) => judge(rule, copy, report)),
    ...unplanted.map((rule) => ({ law: `lint: ${rule}`, proved: false, why: "has no plant" })),
  ];
}
