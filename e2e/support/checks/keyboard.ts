import type { Page } from "@playwright/test";
import { inPage } from "./in-page.ts";

interface Stop {
  readonly index: number;
  readonly name: string;
  readonly shows: boolean;
  readonly covered: string | null;
  /** Stops that look alike share it. */
  readonly kind: string;
  readonly clip: { x: number; y: number; width: number; height: number } | null;
}

declare global {
  interface Window {
    walked: { stops: HTMLElement[]; marks: string[] };
  }
}

/** Lists the stops and how each looks without the focus. */
function prepare(page: Page): Promise<string[]> {
  return inPage(page, (tools) => {
    // Tab goes on from where the focus was last: let that be the top.
    const top = document.createElement("span");
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
    window.scrollTo(0, 0);
    const stops = tools.stops();
    window.walked = { stops, marks: stops.map((one) => tools.marks(one)) };
    return stops.map((one) => tools.name(one));
  });
}

/** Where the focus is, whether it shows, and what lies over it. The page is looked at as the browser scrolled it. */
function lookAround(page: Page): Promise<Stop> {
  return inPage(page, (tools) => {
    const at = document.activeElement;
    const { stops, marks } = window.walked;
    if (!(at instanceof HTMLElement) || at === document.body)
      return { index: -1, name: "nothing", shows: true, covered: null, kind: "", clip: null };
    const index = stops.indexOf(at);
    const { left, top, right, bottom, width, height } = tools.target(at);
    const [wide, high] = [window.innerWidth, window.innerHeight];
    const points: [number, number][] = [
      [left + 2, top + 2],
      [left + width / 2, top + height / 2],
      [right - 2, bottom - 2],
    ];
    const lies = (x: number, y: number): string | null => {
      if (x < 0 || y < 0 || x >= wide || y >= high) return height > high ? null : "the edge of the window";
      for (let over = document.elementFromPoint(x, y); over !== null; over = over.parentElement)
        if (/fixed|sticky/.test(getComputedStyle(over).position))
          return over.contains(at) || at.contains(over) ? null : tools.name(over);
      return null;
    };
    // A browser shows the line of a text where one writes, not all of its box.
    const asked = at.tagName === "TEXTAREA" ? points.slice(0, 1) : points;
    const covered = asked.map(([x, y]) => lies(x, y)).find((one) => one !== null) ?? null;
    const [x, y] = [Math.max(0, left - 10), Math.max(0, top - 10)];
    const clip = { x, y, width: Math.min(wide, right + 10) - x, height: Math.min(high, bottom + 10) - y };
    return {
      index,
      name: tools.name(at),
      shows: index < 0 || tools.marks(at) !== marks[index],
      covered,
      kind: `${at.parentElement?.closest("[class]")?.className ?? ""} > ${at.tagName} ${at.getAttribute("type") ?? ""} ${at.className}`,
      clip: clip.width > 0 && clip.height > 0 ? clip : null,
    };
  });
}

/** Kinds of stops whose focus has been seen to change the picture, in this process. */
const seenInPicture = new Set<string>();

/** The surest proof, and the slowest: the picture differs when the focus leaves. Once for each kind of stop. */
async function changesPicture(page: Page, { kind, clip }: Stop): Promise<boolean> {
  if (clip === null || seenInPicture.has(kind)) return true;
  const take = () => page.screenshot({ clip, animations: "disabled" });
  const withFocus = await take();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
  });
  const differs = !(await take()).equals(withFocus);
  if (differs) seenInPicture.add(kind);
  return differs;
}

/** Tab from the top to the end: every stop in the order of the document, seen, and with nothing over it. */
async function forward(page: Page, names: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  let expected = 0;
  for (let presses = 0; presses < names.length + 5 && expected < names.length; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await lookAround(page);
    if (stop.index === -1 && stop.name !== "nothing") {
      faults.push(`${stop.name} takes the focus, and should not`);
      continue;
    }
    if (stop.index !== expected)
      faults.push(`Tab reaches ${stop.name} where ${names[expected] ?? ""} comes next`);
    if (stop.index < expected) break;
    if (stop.covered !== null) faults.push(`${stop.covered} covers ${stop.name} when it has the focus`);
    if (!stop.shows || !(await changesPicture(page, stop)))
      faults.push(`${stop.name} does not show the focus`);
    expected = stop.index + 1;
  }
  if (expected < names.length) faults.push(`Tab does not reach ${names[expected] ?? ""}`);
  await page.keyboard.press("Tab");
  const after = await lookAround(page);
  if (after.index > 0) faults.push(`after the last stop Tab comes back to ${after.name}: a trap`);
  return faults;
}

/** Shift and Tab from the end leads back to the top. */
async function backward(page: Page, names: readonly string[]): Promise<string[]> {
  await inPage(page, () => window.walked.stops.at(-1)?.focus());
  for (let presses = 1; presses < names.length; presses += 1) await page.keyboard.press("Shift+Tab");
  const { index, name } = await lookAround(page);
  return index === 0 ? [] : [`Shift and Tab from the end leads to ${name}, not to the top`];
}

/** Walks the page by keyboard alone, there and back; nothing else may happen on the way. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const [address, title] = [page.url(), await page.title()];
  const names = await prepare(page);
  if (names.length === 0) return [];
  const faults = [...(await forward(page, names)), ...(await backward(page, names))];
  if (page.url() !== address || (await page.title()) !== title)
    faults.push("walking by keyboard leads to another page");
  return faults;
}

/** In the colours that a person has set in their device: the focus still shows, drawings and words do not vanish. */
export async function forcedColourFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: "active" });
  await prepare(page);
  const faults = await inPage(page, (tools) => {
    const { stops, marks } = window.walked;
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
