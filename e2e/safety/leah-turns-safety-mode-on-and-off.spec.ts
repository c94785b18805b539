import type { Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";
import type { Person } from "../support/person.ts";

/** E8 3 and 10, E8 9. */
const places = ["/me", "/me/test-results", "/me/appointments", "/safety"] as const;

async function isNeutral(page: Page): Promise<void> {
  await expect(page).toHaveTitle("Notes");
  await expect(page.getByRole("banner")).toContainText("Notes");
  await expect(page.getByRole("banner")).not.toContainText("Front Door");
  await expect(page.locator("link[rel=icon]")).toHaveAttribute("href", /notes\.svg/);
  await expect(page.locator("link[rel=manifest]")).toHaveAttribute("href", /notes\.webmanifest/);
}

async function turnsItOn(leah: Person): Promise<void> {
  await leah.opens("/me/safety");
  await leah.presses("Turn on safety mode");
  await leah.reads("Safety mode is on.");
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "X48: a neutral name, title and icon everywhere, on the page that hides others too",
      {
        tag: javaScriptEnabled ? "@X48" : [],
      },
      async ({ page, house, someone }) => {
        const leah = someone("Leah Moss");
        await leah.isLoggedIn(house.origin, "leah");
        await turnsItOn(leah);
        await leah.reads("we send no notifications to your devices, and no emails");
        for (const place of places) {
          await leah.opens(place);
          await isNeutral(page);
        }
        if (javaScriptEnabled)
          for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Escape");
        else await page.getByRole("banner").getByRole("link", { name: "Hide this page" }).click();
        await leah.seesPage("Notes");
        await expect(page).toHaveTitle("Notes");
        await page.goBack();
        await leah.seesPage("Notes");
        await page.getByRole("link", { name: "Start page" }).click();
        await isNeutral(page);
      },
    );
  });

test("it holds in every browser at the next request, and NHS login is asked to ask again", async ({
  page,
  browser,
  house,
  someone,
}) => {
  const leah = someone("Leah Moss");
  const context = await browser.newContext({ baseURL: house.origin });
  const tablet = someone("Leah Moss", await context.newPage());
  await leah.isLoggedIn(house.origin, "leah");
  await tablet.isLoggedIn(house.origin, "leah");
  await turnsItOn(leah);
  await tablet.opens("/me");
  await isNeutral(tablet.page);
  await context.close();
  const asked = page.waitForRequest((request) => request.url().includes("prompt=login"));
  await page.goto("/log-in");
  if (page.url().endsWith("/log-in")) await leah.continuesToNhsLogin();
  else await page.goto("/api/log-in");
  await asked;
});

test("who logged in a while ago cannot turn it off, who has just logged in can, and nothing stays", async ({
  page,
  house,
  someone,
}) => {
  const leah = someone("Leah Moss");
  await leah.isLoggedIn(house.origin, "leah");
  await turnsItOn(leah);
  await leah.presses("Turn off safety mode");
  await leah.reads("Safety mode is off.");
  await expect(page).toHaveTitle("Privacy choices – Front Door");
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("name");
  await leah.opens("/me/who-looked");
  await leah.doesNotRead(/safety|privacy choices/i);
});

test("a shared device keeps nothing: no name, no form that fills itself in, no stored page", async ({
  page,
  house,
  someone,
}) => {
  const leah = someone("Leah Moss");
  await leah.isLoggedIn(house.origin, "leah", { device: "shared" });
  await turnsItOn(leah);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("name");
  const answer = await page.goto("/me/test-results");
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  await expect(page).toHaveTitle("Notes");
  const stored = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await caches.keys()).length,
  ]);
  expect(stored).toEqual([0, 0, 0]);
});
