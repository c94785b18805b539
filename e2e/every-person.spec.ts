import type { APIResponse } from "@playwright/test";
import { expect, test } from "./support/house.ts";
import { pages } from "./support/pages.ts";
import { kris, krisNotProven } from "./support/pages/state.ts";
import { addressOf, logIn } from "./support/visit.ts";

test.describe.configure({ mode: "parallel" });

/** What would give Kris or anybody else away. */
const anybody = /Lindqvist|Kristoffer|999 ?678 ?9012|Mill Lane|HbA1c|Rahman|Penrose/;

const wrongShape = [
  "nobody",
  "ME",
  "me2",
  "k7f3q2mzaw2",
  "k7f3q2mzaw2cc",
  "K7F3Q2MZAW2C",
  "k7f3q2mzaw18",
  "9996789012",
];
/** Twelve letters and digits as a handle has, of nobody that Kris acts for. */
const rightShape = ["k7f3q2mzaw2c", "aaaaaaaaaaa2"];

/** The id under which every call is made that a request causes. */
function requireRequest(answer: APIResponse): string {
  const id = answer.headers()["x-correlation-id"];
  if (id === undefined) throw new Error(`${answer.url()} does not say under which id it was answered.`);
  return id;
}

/** The address of a route about this person, whatever else it names. */
const addressIn = (route: string, person: string, id: string): string =>
  route.replace("[person]", person).replaceAll(/\[[a-z]+\]/g, id);

/** Who is asked whether one acts for another, and who gives the tokens for that. */
const asksOnlyThat = /^(?:validated-relationships|relationship-terms|apim-oauth2|nhs-login) /;

const ownRoutes = Object.keys(pages).filter((route) => route.startsWith("/[person]"));

for (const person of [...wrongShape, ...rightShape])
  test(`${person} in the address gives the page not found, on every page and never anybody's data`, async ({
    page,
    house,
  }) => {
    await logIn(page, house, kris);
    const result =
      (await addressOf(page, { path: "/me/test-results", way: { link: "HbA1c" } })).split("/").at(-1) ?? "";
    for (const route of ownRoutes) {
      const address = addressIn(route, person, result);
      const answer = await page.request.get(address);
      const text = await answer.text();
      expect.soft(answer.status(), address).toBe(404);
      expect.soft(text, address).toContain("Page not found");
      expect.soft(text, address).not.toMatch(anybody);
    }
  });

/** Where a handle of nobody leads: a proven identity acts for nobody of that name, an unproven one for nobody at all. */
const leads = {
  "a proven": { someone: kris, to: "/page/not-found" },
  "an unproven": { someone: krisNotProven, to: "/me/prove-who-you-are" },
} as const;

for (const [who, { someone, to }] of Object.entries(leads))
  test(`${who} identity is told of an unknown person before any record is asked for`, async ({
    page,
    house,
    controlRoom,
  }) => {
    await logIn(page, house, someone);
    const asked: string[] = [];
    for (const person of rightShape)
      for (const route of ownRoutes) {
        const address = addressIn(route, person, "gabcdefgh");
        const answer = await page.request.get(address, { maxRedirects: 0 });
        expect.soft(answer.status(), address).toBe(307);
        expect.soft(answer.headers()["location"], address).toBe(to);
        expect.soft(await answer.text(), address).not.toMatch(anybody);
        asked.push(...(await controlRoom.askedDuring([requireRequest(answer)])));
      }
    expect(asked.filter((call) => !asksOnlyThat.test(call))).toEqual([]);
    expect(asked.length > 0).toBe(someone === kris);
    // Only so does that silence say anything: of oneself, a request is found to have asked for more.
    await logIn(page, house, kris);
    const known = requireRequest(await page.request.get("/me/profile"));
    expect((await controlRoom.askedDuring([known])).some((call) => !asksOnlyThat.test(call))).toBe(true);
  });

test("without a log in a handle of the right shape leads to the log in page, whoever it is", async ({
  page,
}) => {
  for (const person of ["me", ...rightShape])
    for (const route of ownRoutes) {
      const address = addressIn(route, person, "gabcdefgh");
      const answer = await page.request.get(address);
      expect.soft(new URL(answer.url()).pathname, address).toBe("/log-in");
      expect.soft(await answer.text(), address).not.toMatch(anybody);
    }
});
