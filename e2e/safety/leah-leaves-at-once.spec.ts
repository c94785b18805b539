import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";

const weather = "https://www.bbc.co.uk/weather";

/** Nothing leaves this machine: the page elsewhere is made here. */
async function standInForWeather(context: BrowserContext): Promise<void> {
  await context.route(`${weather}**`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: "<!doctype html><title>Weather</title><h1>Weather</h1>",
    }),
  );
}

/** From the start page, so that there is a page to go back to. */
async function opensSupport(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "Support", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Support" })).toBeVisible();
}

const isAtWeather = (page: Page) =>
  expect(page.getByRole("heading", { level: 1, name: "Weather" })).toBeVisible();

/** "Back" leads to what was open before, and never to the page that was left. */
async function backIsTheStart(page: Page, origin: string): Promise<void> {
  await page.goBack();
  await expect(page).toHaveURL(`${origin}/`);
  await expect(page.getByRole("heading", { level: 1, name: "Support" })).toHaveCount(0);
}

test.beforeEach(({ context }) => standInForWeather(context));

test("the first thing on the page leaves it, and back does not return", async ({ page, house }) => {
  await opensSupport(page);
  const first = page.getByRole("main").locator("a, button").first();
  await expect(first).toHaveText("Hide this page");
  await first.click();
  await isAtWeather(page);
  await backIsTheStart(page, house.origin);
});

test("Esc three times leaves, each press before is announced, and back does not return", async ({
  page,
  house,
}) => {
  await opensSupport(page);
  await expect(page.getByRole("main")).toContainText("You can also press the Esc key 3 times.");
  const told = page.getByRole("main").getByRole("status").first();
  await page.keyboard.press("Escape");
  await expect(told).toHaveText("Press the Esc key 2 more times to hide this page.");
  await page.keyboard.press("Escape");
  await expect(told).toHaveText("Press the Esc key 1 more time to hide this page.");
  await page.keyboard.press("Escape");
  await isAtWeather(page);
  await backIsTheStart(page, house.origin);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the same link leaves, and nothing is promised of the Esc key", async ({ page }) => {
    await page.goto("/safety");
    await expect(page.getByText("press the Esc key")).toBeHidden();
    await page.getByRole("link", { name: "Hide this page" }).click();
    await isAtWeather(page);
  });
});
