import type { BrowserContext, Page } from "@playwright/test";
import type { House } from "#scripts/house/house.ts";
import type { ControlRoom } from "../support/control-room.ts";
import { expect, test } from "../support/house.ts";
import { Person } from "../support/person.ts";

const sarahForKyle = "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2001";
const hisOwn = "Tell anyone who gives medicine about these";

/** Sarah in a browser, with a page about Kyle open; gives where that is. */
async function opensKyle(page: Page, house: House): Promise<string> {
  const sarah = new Person("Sarah Okafor", page);
  await sarah.isLoggedIn(house.origin, "sarah");
  await sarah.opens("/me");
  const link = page.getByRole("main").getByRole("link", { name: /Kyle/ }).first();
  const home = ((await link.getAttribute("href")) ?? "").split("/")[1] ?? "";
  await sarah.opens(`/${home}`);
  await expect(page).toHaveTitle(/^Kyle: /);
  return `/${home}/allergies`;
}

const endForSafety = (room: ControlRoom): Promise<string> =>
  room.happens("role-ended-for-safeguarding", sarahForKyle);

/** So long, in milliseconds, until the page shows nothing more of him. */
async function untilEmpty(page: Page): Promise<number> {
  const began = performance.now();
  await expect
    .poll(() => page.evaluate(() => document.body.innerText).catch(() => ""), { intervals: [20] })
    .not.toContain(hisOwn);
  return performance.now() - began;
}

/** Follows when the server says how the page stands: from then on nothing is missed. */
const isFollowed = (page: Page) =>
  page.waitForResponse((answer) => new URL(answer.url()).pathname === "/api/access-changes");

const another = (context: BrowserContext): Promise<Page> => context.newPage();

test("when access ends for safety, an open page is empty within a second, and no page before it comes back", async ({
  page,
  context,
  house,
  controlRoom,
}) => {
  const address = await opensKyle(page, house);
  const mine = await another(context);
  await mine.goto("/me/allergies");
  const words = await mine.getByRole("main").innerText();

  await Promise.all([isFollowed(page), page.goto(address)]);
  await expect(page.getByRole("main")).toContainText(hisOwn);
  await endForSafety(controlRoom);
  expect(await untilEmpty(page)).toBeLessThan(1_000);
  await expect(page.getByRole("main")).toContainText("This access has ended");
  // Of why, nobody who helped is told anything.
  await expect(page.getByRole("main")).not.toContainText(/safe|harm|protect/i);

  await page.goBack();
  await expect(page.getByRole("main")).not.toContainText(hisOwn);
  await expect(page).not.toHaveTitle(/^Kyle: /);
  expect((await page.request.get(address, { maxRedirects: 0 })).status()).toBeGreaterThanOrEqual(300);

  // The page about herself, in another tab, stays as it was.
  expect(await mine.getByRole("main").innerText()).toBe(words);
  await mine.reload();
  await expect(mine.getByRole("main")).toContainText(hisOwn);
});

test("a tab that was not looked at is empty when it is looked at again", async ({
  page,
  house,
  controlRoom,
}) => {
  const address = await opensKyle(page, house);
  await Promise.all([isFollowed(page), page.goto(address)]);
  const becomes = (state: "hidden" | "visible") =>
    page.evaluate((now) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => now === "hidden" });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await becomes("hidden");
  await endForSafety(controlRoom);
  // The worker hears of it within its wait for news.
  await expect
    .poll(async () => (await page.request.get(address, { maxRedirects: 0 })).status())
    .toBeGreaterThanOrEqual(300);
  await becomes("visible");
  expect(await untilEmpty(page)).toBeLessThan(1_000);
});

test("logging out everywhere empties open pages about another person elsewhere", async ({
  page,
  browser,
  house,
}) => {
  const address = await opensKyle(page, house);
  await Promise.all([isFollowed(page), page.goto(address)]);
  const elsewhere = await browser.newContext({ baseURL: house.origin });
  const other = await elsewhere.newPage();
  const sarah = new Person("Sarah Okafor", other);
  await sarah.isLoggedIn(house.origin, "sarah");
  await sarah.opens("/me/safety/log-ins");
  await sarah.presses("Log out everywhere");
  expect(await untilEmpty(page)).toBeLessThan(1_000);
  await elsewhere.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the next request is refused", async ({ page, house, controlRoom }) => {
    const address = await opensKyle(page, house);
    await page.goto(address);
    await expect(page.getByRole("main")).toContainText(hisOwn);
    await endForSafety(controlRoom);
    await expect
      .poll(async () => (await page.request.get(address, { maxRedirects: 0 })).status())
      .toBeGreaterThanOrEqual(300);
    await page.reload();
    await expect(page.getByRole("main")).toContainText("This access has ended");
    await expect(page.getByRole("main")).not.toContainText(hisOwn);
    await page.goto("/me/allergies");
    await expect(page.getByRole("main")).toContainText(hisOwn);
  });
});
