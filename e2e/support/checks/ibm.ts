import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { leaves, type Deviation } from "./deviation.ts";

/** What IBM's engine reports and we leave as it is. `where` is looked for in the tag and path that it names. */
const deviations: readonly Deviation[] = [
  {
    rule: "aria_form_label_unique",
    where: /^<form(?! [^>]*aria-label)/,
    reason: "A form without a name is no landmark, so there is nothing to tell apart.",
  },
  {
    rule: "aria_landmark_name_unique",
    where: /^<form(?! [^>]*aria-label)/,
    reason: "The same: a form without a name is no landmark, however many of them a page has.",
  },
  {
    rule: "table_headers_exists",
    where: /nhsuk-table--responsive/,
    reason: "On a narrow screen each cell says its own heading, and the row of headers is not drawn.",
  },
  {
    rule: "svg_graphics_labelled",
    where: /@ .*\/svg\[\d+\]\/.*svg\[\d+\]$/,
    reason: "A drawing inside a drawing: the outer one has the name, or is left out for ears.",
  },
  {
    rule: "aria_role_allowed",
    where: /^<span role="text">/,
    reason: "VoiceOver reads the heading of a care card in one go with it (nhsuk-frontend, card).",
  },
];

/** What one rule of the engine says of one element. */
interface Finding {
  readonly ruleId: string;
  /** What kind of rule it is, and how sure: `["VIOLATION", "FAIL"]`. */
  readonly value: readonly [string, string];
  readonly message: string;
  /** The opening tag of the element. */
  readonly snippet: string;
  readonly path: { readonly dom: string };
}

declare const ace: {
  readonly Checker: new () => {
    check(of: Document, sets: readonly string[]): Promise<{ readonly results: readonly Finding[] }>;
  };
};

/** Read once for all pages of a worker: 0.7 MB. */
const engine = readFileSync(
  fileURLToPath(import.meta.resolve("accessibility-checker-engine/ace.js")),
  "utf8",
);

/**
 * What IBM's engine finds, one line for each element. What it is sure of is a fault, be it a violation or a
 * recommendation; what it only asks a person to confirm ("potential", "manual") is not. `besides`: what else is left
 * as it is on this page.
 */
export async function ibmFaults(page: Page, besides: readonly Deviation[] = []): Promise<string[]> {
  // Evaluated by the browser's tools, not by the page: the policy of the page stands as it is.
  await page.evaluate(engine);
  const findings = await page.evaluate(async () => {
    const { results } = await new ace.Checker().check(document, ["WCAG_2_2"]);
    return results
      .filter(({ value }) => value[1] === "FAIL")
      .map(({ ruleId, message, snippet, path }) => ({ ruleId, message, place: `${snippet} @ ${path.dom}` }));
  });
  return findings
    .filter(({ ruleId, place }) => !leaves([...deviations, ...besides], ruleId, place))
    .map(({ ruleId, message, place }) => `IBM ${ruleId}: ${message}: ${place.slice(0, 160)}`);
}
