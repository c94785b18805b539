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
      const address = route.replace("[person]", person).replace("[id]", result);
      const answer = await page.request.get(address);
      const text = await answer.text();
      expect.soft(answer.status(), address).toBe(404);
      expect.soft(text, address).toContain("Page not found");
      expect.soft(text, address).not.toMatch(anybody);
    }
  });

for (const [who, someone] of Object.entries({ "a proven": kris, "an unproven": krisNotProven }))
  test(`${who} identity is told of an unknown person before any source is asked`, async ({
    page,
    house,
    controlRoom,
  }) => {
    await logIn(page, house, someone);
    const requests: string[] = [];
    for (const person of rightShape)
      for (const route of ownRoutes) {
        const address = route.replace("[person]", person).replace("[id]", "gabcdefgh");
        const answer = await page.request.get(address, { maxRedirects: 0 });
        expect.soft(answer.status(), address).toBe(307);
        expect.soft(answer.headers()["location"], address).toBe("/page/not-found");
        expect.soft(await answer.text(), address).not.toMatch(anybody);
        requests.push(requireRequest(answer));
      }
    expect(await controlRoom.askedDuring(requests)).toEqual([]);
    // Only so does that silence say anything: of who is known and proven, a request is found to have asked.
    await logIn(page, house, kris);
    const known = requireRequest(await page.request.get("/me/profile"));
    expect(await controlRoom.askedDuring([known])).not.toEqual([]);
  });

test("without a log in a handle of the right shape leads to the log in page, whoever it is", async ({
  page,
}) => {
  for (const person of ["me", ...rightShape])
    for (const route of ownRoutes) {
      const address = route.replace("[person]", person).replace("[id]", "gabcdefgh");
      const answer = await page.request.get(address);
      expect.soft(new URL(answer.url()).pathname, address).toBe("/log-in");
      expect.soft(await answer.text(), address).not.toMatch(anybody);
    }
});
