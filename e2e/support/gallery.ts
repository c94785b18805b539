import type { Browser, Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Deviation } from "./checks/deviation.ts";
import { phone } from "./checks/every.ts";
import { inPage } from "./checks/in-page.ts";

const list = resolve(import.meta.dirname, "../../app/design/_examples/parts.ts");

/** The addresses of the gallery's parts, read as text: `tags,` and `"date-input": dateInput,`. */
export const partNames: readonly string[] = [
  ...readFileSync(list, "utf8").matchAll(/^ {2}(?:"([\w-]+)"|(\w+))(?:: [^,]+)?,$/gm),
].map(([, quoted, plain]) => quoted ?? plain ?? "");

export const wordings = ["plain", "long", "arabic"] as const;
export type Wording = (typeof wordings)[number];

export const addressOfPart = (part: string, wording: Wording): string =>
  `/design/${part}${wording === "plain" ? "" : `?words=${wording}`}`;

/** What IBM's engine says of pages that show the same form in many states. */
export const manyOfOne: readonly Deviation[] = [
  {
    rule: "fieldset_label_valid",
    where: /^<fieldset/,
    reason: "The same question stands in several examples.",
  },
  {
    rule: "input_checkboxes_grouped",
    where: /type="radio"/,
    reason: "Radios of several examples share a name, each in a form of its own.",
  },
];

/** The words that can be seen in each example, or those that cannot, by the name of the example. */
const wordsIn = (page: Page, seen: boolean): Promise<Record<string, string[]>> =>
  inPage(
    page,
    (tools, wanted) =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>("[data-stage]")].map((stage) => {
          // What is hidden by its markup appears with a script, because it can do nothing without one.
          const meant = [...stage.querySelectorAll("*")].filter(
            (one) => one.closest("[hidden], .nhsuk-u-frontend-not-supported-hidden") === null,
          );
          const words = meant.flatMap((one) =>
            [...one.childNodes]
              .filter((node) => node.nodeType === Node.TEXT_NODE && tools.shown(one) === wanted)
              .map((node) => (node.textContent ?? "").trim()),
          );
          return [stage.dataset["stage"] ?? "", words.filter((text) => text !== "")];
        }),
      ),
    seen,
  );

/** Words of an example that can be read with JavaScript and not without it, one line for each place. */
export async function withoutScriptFaults(page: Page, browser: Browser, address: string): Promise<string[]> {
  const before = await wordsIn(page, true);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  try {
    const plain = await context.newPage();
    await plain.goto(new URL(address, page.url()).href);
    const [seen, hidden] = [await wordsIn(plain, true), await wordsIn(plain, false)];
    return Object.entries(hidden).flatMap(([example, words]) =>
      words
        .filter((text) => before[example]?.includes(text) === true && seen[example]?.includes(text) !== true)
        .map((text) => `without JavaScript "${example}" does not say "${text}"`),
    );
  } finally {
    await context.close();
  }
}
