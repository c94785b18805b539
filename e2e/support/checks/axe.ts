import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe reports and we leave as it is, each with the reason. */
const exceptions: readonly { readonly rule: string; readonly selector: RegExp; readonly reason: string }[] =
  [];

/** What axe finds, one line for each element. */
export async function axeFaults(page: Page): Promise<string[]> {
  // In one frame: no page has another, and each analysis saves a window.
  const { violations } = await new AxeBuilder({ page })
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
