import type { Page } from "@playwright/test";
import { inPage } from "./in-page.ts";

/** A4 with margins of a centimetre, at 96 pixels an inch. */
const paper = { width: 718, height: 1047 };

declare global {
  interface Window {
    /** What stands in `<main>` on the screen, and is neither pressed nor a way onward. */
    read: Element[];
  }
}

/** On paper: the facts, dark on white and whole, without bars, buttons and ways onward. */
export async function paperFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(paper);
  await inPage(page, (tools) => {
    const words = (one: Element) =>
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "");
    window.read = [...document.querySelectorAll("main *")].filter(
      (one) =>
        words(one) &&
        tools.shown(one) &&
        !tools.forEarsOnly(one) &&
        one.closest("a, nav, button, label, dialog, option, footer, .app-not-printed") === null,
    );
  });
  await page.emulateMedia({ media: "print" });
  const faults = await inPage(page, (tools) => {
    const seen = (one: Element) => tools.shown(one) && !tools.forEarsOnly(one);
    const all = [...document.querySelectorAll("body *")].filter(seen);
    const pressed = all.filter(
      (one) => one.matches("nav, button, dialog, input[type=submit]") && !tools.inSentence(one),
    );
    const bars = all.filter((one) => /fixed|sticky/.test(getComputedStyle(one).position));
    const missing = window.read.filter((one) => !seen(one));

    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    // Browsers print no ground unless the sheet insists on its colours.
    const keepsGround = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).printColorAdjust === "exact" || keepsGround(one.parentElement));
    const pale = window.read.filter(
      (one) =>
        seen(one) &&
        one.closest("svg") === null &&
        !keepsGround(one) &&
        1.05 / (luminance(getComputedStyle(one).color) + 0.05) < 4.5,
    );
    const cut = all.filter((one) => {
      const { overflowX } = getComputedStyle(one);
      return overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1;
    });
    const out = all.filter(
      (one) =>
        one.getBoundingClientRect().right > window.innerWidth + 1 &&
        (!(one instanceof HTMLElement) || one.innerText.trim() !== ""),
    );
    return [
      ...pressed.map((one) => `${tools.name(one)} does nothing there`),
      ...bars.map((one) => `${tools.name(one)} is a bar`),
      ...missing.map((one) => `${tools.name(one)} is missing`),
      ...pale.map((one) => `${tools.name(one)} is too pale`),
      ...[...new Set([...cut, ...out])].map((one) => `${tools.name(one)} is cut off`),
    ];
  });
  await page.emulateMedia({ media: null });
  return faults.map((fault) => `on paper: ${fault}`);
}
