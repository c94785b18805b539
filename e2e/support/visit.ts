import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { ControlRoom } from "./control-room.ts";
import type { House } from "#scripts/house/house.ts";
import { Person } from "./person.ts";
import { listen, type Trouble } from "./checks/trouble.ts";
import { phone } from "./checks/every.ts";
import type { LoggedIn, State } from "./pages/state.ts";

export const titleEnds = " – Front Door";

/** Logs somebody in without clicks, in this page's browser. */
export async function logIn(page: Page, house: House, { person, ...how }: LoggedIn): Promise<void> {
  await new Person(person, page).isLoggedIn(house.origin, person, how);
}

/** The address of a state, walked to as a person would walk where it cannot be known. */
export async function addressOf(page: Page, { path, way }: Pick<State, "path" | "way">): Promise<string> {
  if (way === undefined) return path;
  await page.goto(path, { waitUntil: "domcontentloaded" });
  if ("search" in way) {
    await page.getByRole("searchbox").fill(way.search);
    await page.getByRole("button", { name: "Search" }).click();
    await page.waitForURL(/[?&]form=/);
    return page.url();
  }
  if ("button" in way) {
    await page.getByRole("main").getByRole("button", { name: way.button }).click();
    await page.waitForURL((url) => url.pathname !== path);
    return `${new URL(page.url()).pathname}${way.then ?? ""}`;
  }
  const links = page.getByRole("main").getByRole("link");
  const address = await links.filter({ hasText: way.link }).first().getAttribute("href", { timeout: 5_000 });
  return `${address ?? ""}${way.then ?? ""}`;
}

/** Makes everything so that `state` can be visited, and gives its address. */
export async function prepare(page: Page, house: House, room: ControlRoom, state: State): Promise<string> {
  for (const [person, changes] of Object.entries(state.people ?? {})) await room.change(person, changes);
  // Nobody writes to who has never logged in.
  if (state.loggedIn) await logIn(page, house, state.loggedIn);
  for (const [event, choice] of Object.entries(state.happened ?? {})) await room.happens(event, choice);
  const address = await addressOf(page, state);
  for (const fault of state.faults ?? []) await room.inject(fault);
  return address;
}

/** A page that goes on by itself is held: an answer without content leaves the browser where it is. */
async function hold(page: Page, { goesOnTo }: State): Promise<void> {
  if (goesOnTo !== undefined)
    await page.route(new RegExp(`^https?://[^/]+${goesOnTo}`), (route) => route.fulfill({ status: 204 }));
}

export interface Visit {
  readonly status: number;
  /** The HTML as it was sent. */
  readonly sent: string;
  readonly trouble: Trouble;
}

/** Opens an address with JavaScript on and waits until React has taken the page over. */
export async function visit(page: Page, address: string, state: State): Promise<Visit> {
  await hold(page, state);
  const trouble = await listen(page, state.status ?? 200);
  const answer = await page.goto(address);
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__react")));
  return { status: answer?.status() ?? 0, sent: (await answer?.text()) ?? "", trouble };
}

/** How much may still be typed: without script it is the limit, with it what is left. */
const count = "[class*='nhsuk-character-count__']";

/** The words that a person can read in `<main>`, without what differs at every look. */
export async function wordsOf(page: Page, { changing, onlyWithScript = [] }: State): Promise<string> {
  const text = await page.evaluate(
    (selector) => {
      const main = document.querySelector("main");
      const hidden = [...(main?.querySelectorAll<HTMLElement>(selector) ?? [])];
      for (const one of hidden) one.hidden = true;
      const words = main?.innerText ?? "";
      for (const one of hidden) one.hidden = false;
      return words;
    },
    [count, changing].filter((one) => one !== undefined).join(", "),
  );
  return onlyWithScript
    .reduce((words, only) => words.replace(only, ""), text)
    .replace(/Error code:( [0-9A-F]{2}){3}/, "Error code:")
    .replace(/\b\d{1,2}(:\d{2})?[ap]m\b/g, "(time)")
    .replace(/\s+/g, " ")
    .trim();
}

export interface Plain {
  readonly heading: string;
  readonly words: string;
}

/** A page of a browser with JavaScript off, for all tests of a worker: a browser of its own for each took half of the reading. */
export async function openWithoutScript(browser: Browser, house: House): Promise<Page> {
  const context = await browser.newContext({
    baseURL: house.origin,
    javaScriptEnabled: false,
    viewport: phone,
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  return context.newPage();
}

/** What stands in every h1 that can be seen and heard. */
const headingOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("h1")]
      .filter(
        (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[aria-hidden=true]"),
      )
      .map((one) => one.innerText)
      .join(" | "),
  );

/** The same address, read by the same person in `plain`, which has JavaScript off; nothing of them stays there. */
export async function readWithoutScript(
  plain: Page,
  from: BrowserContext,
  address: string,
  state: State,
): Promise<Plain> {
  await plain.context().addCookies(await from.cookies());
  await hold(plain, state);
  try {
    await plain.goto(address);
    return { heading: await headingOf(plain), words: await wordsOf(plain, state) };
  } finally {
    // Left before it is let go: a page that goes on by itself would go on in the next test.
    await plain.goto("about:blank");
    await plain.unrouteAll();
    await plain.context().clearCookies();
  }
}
