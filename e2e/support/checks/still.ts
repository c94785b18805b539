import type { Page } from "@playwright/test";
import { arrive } from "./arrive.ts";
import { inPage } from "./in-page.ts";

/** How much of the page may move by itself, as browsers measure it (cumulative layout shift). */
const most = 0.01;

/** What moved while the page arrived and its scripts took it over. Asked before anything else is done to the page. */
export async function shiftFaults(page: Page): Promise<string[]> {
  await arrive(page);
  return inPage(
    page,
    async (tools, limit) => {
      interface Shift extends PerformanceEntry {
        readonly value: number;
        readonly hadRecentInput: boolean;
        readonly sources: readonly { readonly node: Node | null }[];
      }
      const shifts: Shift[] = [];
      const observer = new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[])));
      observer.observe({ type: "layout-shift", buffered: true });
      await tools.settled();
      observer.disconnect();
      const unasked = shifts.filter(({ hadRecentInput }) => !hadRecentInput);
      const sum = unasked.reduce((total, { value }) => total + value, 0);
      const moved = unasked
        .flatMap(({ sources }) => sources.map(({ node }) => node))
        .map((node) => (node instanceof Element ? tools.name(node) : "some words"));
      return sum > (limit ?? 0)
        ? [`the page shifts by ${sum.toFixed(3)} while it loads: ${moved.join(", ")}`]
        : [];
    },
    most,
  );
}

/** For those who ask for less motion nothing moves: no animation, no transition, no smooth scrolling. */
export async function motionFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const faults = await inPage(page, (tools) => {
    const seconds = (times: string) => Math.max(...times.split(",").map((time) => Number.parseFloat(time)));
    const moves = (one: Element, part: string | null): boolean => {
      const style = getComputedStyle(one, part);
      const animated = style.animationName !== "none" && seconds(style.animationDuration) > 0.01;
      const changes = style.transitionProperty !== "none" && seconds(style.transitionDuration) > 0.01;
      return animated || changes || (part === null && style.scrollBehavior === "smooth");
    };
    const all = [document.documentElement, ...document.querySelectorAll("body, body *")];
    const moving = all.filter((one) => [null, "::before", "::after"].some((part) => moves(one, part)));
    const running = document.getAnimations().length;
    return [
      ...moving.map((one) => `${tools.name(one)} moves`),
      ...(running > 0 ? [`${running} animations run`] : []),
    ];
  });
  await page.emulateMedia({ reducedMotion: null });
  return faults.map((fault) => `with less motion asked for: ${fault}`);
}
