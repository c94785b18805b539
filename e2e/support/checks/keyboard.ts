import type { CDPSession, Page } from "@playwright/test";
import { inPage } from "./in-page.ts";

interface Stop {
  readonly index: number;
  readonly name: string;
  readonly shows: boolean;
  readonly covered: string | null;
  /** How far its words stand out while it has the focus; null where it has none of its own. */
  readonly contrast: number | null;
  /** Stops that look alike share it. */
  readonly kind: string;
  readonly clip: { x: number; y: number; width: number; height: number } | null;
}

interface Walk {
  readonly stops: readonly HTMLElement[];
  /** Where each press of Tab has led so far. */
  readonly path: Stop[];
  /** Whether the last press has not been looked at yet. */
  pressed: boolean;
  readonly look: () => void;
  readonly hear: (event: KeyboardEvent) => void;
}

declare global {
  interface Window {
    walk: Walk;
  }
}

type Ahead = Pick<Stop, "name" | "kind">;

/**
 * Lists the stops and how each looks without the focus. From then on the page writes down by itself where every press
 * of Tab has led, as it is when the next key goes down: to ask it after each press takes ten times as long.
 */
function prepare(page: Page): Promise<Ahead[]> {
  return inPage(page, (tools) => {
    // Tab goes on from where the focus was last: let that be the top.
    const top = document.createElement("span");
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
    window.scrollTo(0, 0);
    const stops = tools.stops();
    const marks = stops.map((one) => tools.marks(one));
    const kindOf = (one: HTMLElement) =>
      `${one.parentElement?.closest("[class]")?.className ?? ""} > ${one.tagName} ${one.getAttribute("type") ?? ""} ${one.className}`;

    /** Where the focus is, whether it shows, and what lies over it. The page is looked at as the browser scrolled it. */
    const here = (): Stop => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body)
        return {
          index: -1,
          name: "nothing",
          shows: true,
          covered: null,
          contrast: null,
          kind: "",
          clip: null,
        };
      const index = stops.indexOf(at);
      const { left, top: above, right, bottom } = tools.target(at);
      const [x, y] = [Math.max(0, left - 10), Math.max(0, above - 10)];
      const width = Math.min(window.innerWidth, right + 10) - x;
      const height = Math.min(window.innerHeight, bottom + 10) - y;
      return {
        index,
        name: tools.name(at),
        shows: index < 0 || tools.marks(at) !== marks[index],
        covered: tools.cover(at),
        contrast: tools.contrast(at),
        kind: kindOf(at),
        clip: width > 0 && height > 0 ? { x, y, width, height } : null,
      };
    };

    const walk: Walk = {
      stops,
      path: [],
      pressed: false,
      look: () => {
        if (walk.pressed) walk.path.push(here());
        walk.pressed = false;
      },
      hear: ({ key }) => {
        if (key !== "Tab") return;
        walk.look();
        walk.pressed = true;
      },
    };
    window.walk = walk;
    window.addEventListener("keydown", walk.hear, true);
    return stops.map((one) => ({ name: tools.name(one), kind: kindOf(one) }));
  });
}

const withShift = 8;

/** Presses Tab so many times as a person would, key down and key up, without waiting for a picture in between. */
async function pressTab(keys: CDPSession, times: number, modifiers = 0): Promise<void> {
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9, modifiers };
  await Promise.all(
    Array.from({ length: times }).flatMap(() => [
      keys.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }),
      keys.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }),
    ]),
  );
}

/** Where the walk has led so far, once the page has had the time to move the focus by itself. */
async function pathSoFar(page: Page): Promise<readonly Stop[]> {
  return inPage(page, async (tools) => {
    await tools.settled();
    window.walk.look();
    return window.walk.path;
  });
}

/** Kinds of stops whose focus has changed the picture, in this process. */
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

/** More presses than there are stops: what takes the focus and should not takes a press, and so does what comes after. */
const spare = 6;

/** Tab from the top to beyond the end. Stands still only where a picture is needed. */
async function walkForward(page: Page, keys: CDPSession, ahead: readonly Ahead[]): Promise<readonly Stop[]> {
  const unseen = new Set<number>();
  let pressed = 0;
  for (const [index, { kind }] of ahead.entries()) {
    if (seenInPicture.has(kind)) continue;
    await pressTab(keys, index + 1 - pressed);
    pressed = index + 1;
    const stop = (await pathSoFar(page))[index];
    if (stop !== undefined && !(await changesPicture(page, stop))) unseen.add(index);
  }
  await pressTab(keys, ahead.length + spare - pressed);
  return (await pathSoFar(page)).map((stop, index) => (unseen.has(index) ? { ...stop, shows: false } : stop));
}

/** WCAG 2.2, 1.4.3. */
const leastContrast = 4.5;

/** A path must lead to every stop in the order of the document, each seen, and with nothing over it. */
function pathFaults(path: readonly Stop[], ahead: readonly Ahead[]): string[] {
  const faults: string[] = [];
  const unasked = ({ index, name }: Stop) => index === -1 && name !== "nothing";
  let [expected, presses] = [0, 0];
  for (const stop of path) {
    if (expected === ahead.length) break;
    presses += 1;
    if (unasked(stop)) continue;
    if (stop.index !== expected)
      faults.push(`Tab reaches ${stop.name} where ${ahead[expected]?.name ?? ""} comes next`);
    if (stop.index < expected) break;
    if (stop.covered !== null) faults.push(`${stop.covered} covers ${stop.name} when it has the focus`);
    if (!stop.shows) faults.push(`${stop.name} does not show the focus`);
    if ((stop.contrast ?? leastContrast) < leastContrast)
      faults.push(`${stop.name} cannot be read while it has the focus`);
    expected = stop.index + 1;
  }
  const missed = ahead[expected];
  if (missed !== undefined) faults.push(`Tab does not reach ${missed.name}`);
  const after = path[presses];
  if (after !== undefined && after.index > 0)
    faults.push(`after the last stop Tab comes back to ${after.name}: a trap`);
  for (const name of new Set(path.filter(unasked).map((stop) => stop.name)))
    faults.push(`${name} takes the focus, and should not`);
  return faults;
}

/** Shift and Tab from the end leads back to the top. */
async function backwardFaults(page: Page, keys: CDPSession, stops: number): Promise<string[]> {
  await inPage(page, () => {
    window.removeEventListener("keydown", window.walk.hear, true);
    window.walk.stops.at(-1)?.focus();
  });
  await page.keyboard.down("Shift");
  await pressTab(keys, stops - 1, withShift);
  await page.keyboard.up("Shift");
  return inPage(page, async (tools) => {
    await tools.settled();
    const at = document.activeElement;
    if (at !== null && at === window.walk.stops[0]) return [];
    const name = at === null || at === document.body ? "nothing" : tools.name(at);
    return [`Shift and Tab from the end leads to ${name}, not to the top`];
  });
}

/** Walks the page by keyboard alone, there and back; nothing else may happen on the way. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const [address, title] = [page.url(), await page.title()];
  const ahead = await prepare(page);
  if (ahead.length === 0) return [];
  const keys = await page.context().newCDPSession(page);
  const faults = pathFaults(await walkForward(page, keys, ahead), ahead);
  faults.push(...(await backwardFaults(page, keys, ahead.length)));
  await keys.detach();
  if (page.url() !== address || (await page.title()) !== title)
    faults.push("walking by keyboard leads to another page");
  return faults;
}
