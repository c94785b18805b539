import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe reports and we leave as it is, each with the reason. */
const exceptions: readonly { readonly rule: string; readonly selector: RegExp; readonly reason: string }[] =
  [];

/**
 * The engine that comes with the builder, in its small form and read once for all pages of a worker. The builder by
 * itself sends the large one (1.5 MB) twice into every page, which took longer than what it finds there.
 */
const engine = readFileSync(
  createRequire(import.meta.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);

const isThere = (page: Page): Promise<boolean> => page.evaluate("typeof window.axe === 'object'");

/** What axe finds, one line for each element. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await isThere(page))) await page.evaluate(engine);
  // In one frame: no page has another, and each analysis saves a window.
  const { violations } = await new AxeBuilder({ page, axeSource: "/* is there */" })
    .withTags(tags)
    .options({ rules: { "target-size": { enabled: true } }, resultTypes: ["violations"], preload: false })
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .map(({ target, failureSummary }) => ({ selector: target.join(" "), failureSummary }))
      .filter(({ selector }) => !exceptions.some((one) => one.rule === id && one.selector.test(selector)))
      .map(({ selector, failureSummary }) => {
        const why = (failureSummary ?? "").split("\n")[1]?.trim() ?? "";
        return `axe ${id}: ${help}: ${selector} (${why})`;
      }),
  );
}
