import type { Page } from "@playwright/test";
import { inPage } from "./in-page.ts";

/** In the colours that a person has set in their device: the focus still shows, drawings and words do not vanish. */
export async function forcedColourFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: "active" });
  const faults = await inPage(page, (tools) => {
    (document.activeElement as HTMLElement | null)?.blur();
    const stops = tools.stops();
    const marks = stops.map((one) => tools.marks(one));
    const hidden = stops.filter((one, index) => {
      one.focus();
      const same = tools.marks(one) === marks[index];
      one.blur();
      return same;
    });
    const clear = /^rgba\(.*, 0\)$/;
    const ground = (one: Element | null): string => {
      if (one === null)
        return getComputedStyle(document.documentElement).backgroundColor.replace(
          /^rgba\((.*), 0\)$/,
          "rgb($1)",
        );
      const { backgroundColor } = getComputedStyle(one);
      return clear.test(backgroundColor) ? ground(one.parentElement) : backgroundColor;
    };
    const bare = (colour: string) => colour === "none" || clear.test(colour);
    const drawings = [...document.querySelectorAll("svg")].filter((one) => {
      const shapes = [...one.querySelectorAll("path, rect, circle, line, polyline, polygon, text")].filter(
        (shape) => tools.shown(shape),
      );
      const under = ground(one);
      const paints = shapes.flatMap((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return [fill, stroke].filter((colour) => !bare(colour));
      });
      return tools.shown(one) && paints.length > 0 && paints.every((colour) => colour === under);
    });
    const words = [...document.querySelectorAll("body *")].filter(
      (one) =>
        one.closest("svg") === null &&
        [...one.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
        ) &&
        tools.shown(one) &&
        getComputedStyle(one).color === ground(one),
    );
    return [
      ...hidden.map((one) => `${tools.name(one)} does not show the focus`),
      ...[...drawings, ...words].map((one) => `${tools.name(one)} vanishes`),
    ];
  });
  await page.emulateMedia({ forcedColors: null });
  return faults.map((fault) => `in forced colours: ${fault}`);
}
