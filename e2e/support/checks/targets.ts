import type { Page } from "@playwright/test";
import { inPage } from "./in-page.ts";

/**
 * What a finger must hit is at least 44 by 44 pixels. A link of one short word may be as narrow as the word, down to 24
 * pixels (WCAG 2.5.8); a link inside a sentence is not measured (the same, inline).
 */
export function targetFaults(page: Page): Promise<string[]> {
  return inPage(page, (tools) => {
    const least = 43.5;
    return [
      ...document.querySelectorAll<HTMLElement>("a[href], button, input:not([type=hidden]), select, summary"),
    ]
      .filter((one) => tools.shown(one) && !tools.forEarsOnly(one) && !tools.inSentence(one))
      .flatMap((one) => {
        const { width, height } = tools.target(one);
        const { backgroundColor, borderTopWidth } = getComputedStyle(one);
        const bare = /^rgba\(.*, 0\)$/.test(backgroundColor) && borderTopWidth === "0px";
        const word = bare && /\p{L}/u.test(one.textContent ?? "");
        return width < (word ? 24 : least) || height < least
          ? [`${tools.name(one)} is ${Math.round(width)} by ${Math.round(height)} pixels`]
          : [];
      });
  });
}
