import { readdirSync } from "node:fs";
import { resolve, sep } from "node:path";
import { everyFault, markupAndPaperFaults, wideFaults } from "./support/checks/every.ts";
import { ibmFaults } from "./support/checks/ibm.ts";
import { shiftFaults } from "./support/checks/still.ts";
import { expect, test } from "./support/house.ts";
import { pages } from "./support/pages.ts";
import { notFound } from "./support/pages/public.ts";
import type { State } from "./support/pages/state.ts";
import { styleFaults } from "./support/checks/styled.ts";
import { prepare, readWithoutScript, titleEnds, visit, wordsOf } from "./support/visit.ts";

test.describe.configure({ mode: "parallel" });

const app = resolve(import.meta.dirname, "../app");

/** The routes as the file system has them: `(groups)` are no part of an address. */
const routes = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => file.split(sep).at(-1) === "page.tsx")
  .map((file) => {
    const parts = file.split(sep).slice(0, -1);
    return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
  })
  .sort();

test("every route in app/ is in the list of pages, and the list has no other", () => {
  expect(Object.keys(pages).sort()).toEqual(routes);
});

interface Named {
  readonly route: string;
  readonly state: State;
  /** Wide screens, and by a second engine, are looked at once for each route. */
  readonly wide: boolean;
}

const all: readonly Named[] = [
  ...routes.flatMap((route) =>
    (pages[route]?.states ?? []).map((state, index) => ({ route, state, wide: index === 0 })),
  ),
  ...notFound.map((state, index) => ({ route: "no page", state, wide: index === 0 })),
];

/** What an address of a route looks like. */
const shapeOf = (route: string) => new RegExp(`^${route.replace(/\[\w+\]/g, "[^/]+")}$`);

/** States with a silent source stand far from each other: many together would keep its circuit open for the others. */
function spread(states: readonly Named[]): Named[] {
  const places = (some: readonly Named[]) =>
    some.map((one, index) => ({ one, at: (index + 0.5) / some.length }));
  const faulty = states.filter(({ state }) => state.faults !== undefined);
  const sound = states.filter(({ state }) => state.faults === undefined);
  return [...places(faulty), ...places(sound)].sort((a, b) => a.at - b.at).map(({ one }) => one);
}

for (const { route, state, wide } of spread(all))
  test(`${route}: ${state.name}`, async ({ page, plainPage, house, controlRoom }) => {
    const address = await prepare(page, house, controlRoom, state);
    if (route in pages) expect(new URL(address, house.origin).pathname).toMatch(shapeOf(route));
    const { status, sent, trouble } = await visit(page, address, state);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText(state.heading);
    const faults = wide ? await shiftFaults(page) : [];
    faults.push(...(await trouble.soFar()));
    if (status !== (state.status ?? 200)) faults.push(`the status is ${status}`);
    const shown = await heading.innerText();
    const title = state.title ?? `${state.refused ? "Error: " : ""}${shown}${titleEnds}`;
    if ((await page.title()) !== title) faults.push(`the title is "${await page.title()}", not "${title}"`);
    const language = await page.locator("html").evaluate(({ lang, dir }: HTMLElement) => `${lang} ${dir}`);
    if (language !== "en ltr") faults.push(`the page says that it is in "${language}"`);
    const words = await wordsOf(page, state);
    expect(words).toContain(state.shows ?? "");
    const plain = await readWithoutScript(plainPage, page.context(), address, state);
    if (plain.heading !== shown) faults.push(`without JavaScript the h1 is "${plain.heading}"`);
    expect.soft(plain.words, "the words without JavaScript").toBe(words);
    expect.soft(words.length).toBeGreaterThan(shown.length);
    faults.push(...(await markupAndPaperFaults(page, sent)));
    faults.push(...(await everyFault(page)));
    // A second engine's opinion, once for each route: the first one is heard in every state.
    if (wide) faults.push(...(await ibmFaults(page)), ...(await wideFaults(page)));
    if (!route.startsWith("/design")) faults.push(...(await styleFaults(page)));
    expect(faults).toEqual([]);
  });
