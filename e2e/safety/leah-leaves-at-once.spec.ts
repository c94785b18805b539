import type { Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";

/** E8 1: whatever page it is, logged in or not. */
const anyPage = ["/safety", "/me/test-results", "/log-in", "/me/who-looked"] as const;

async function isAway(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Notes" })).toBeVisible();
  await expect(page).toHaveTitle("Notes");
  await expect(page.locator("body")).toHaveText(/^\s*Notes\s*There is nothing here\.\s*Start page\s*$/);
}

/** However often somebody goes back, they see the page that says nothing, and in the end what was there before us. */
async function backShowsNothing(page: Page): Promise<void> {
  for (let times = 0; times < 3 && page.url() !== "about:blank"; times += 1) {
    await page.goBack();
    if (page.url() !== "about:blank") await isAway(page);
  }
}

/** The link in the header: its name is whole on every screen. */
const hideLink = (page: Page) => page.getByRole("banner").getByRole("link", { name: "Hide this page" });

for (const path of anyPage)
  test(`hiding ${path} shows a page that says nothing, ends the session, and back does not return`, async ({
    page,
    house,
    someone,
  }) => {
    const leah = someone("Leah Moss");
    await leah.isLoggedIn(house.origin, "leah");
    await leah.opens("/me");
    await leah.opens(path);
    await hideLink(page).click();
    await isAway(page);
    await backShowsNothing(page);
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("sid");
    await page.goto("/me/profile");
    await isAway(page);
    await page.getByRole("link", { name: "Start page" }).click();
    await leah.seesPage("Your health and care in one place");
    await leah.opens("/me");
    await leah.seesPage("Log in");
  });

test("Esc three times hides the page, each press before is announced, and the other tabs hide too", async ({
  page,
  house,
  someone,
}) => {
  const leah = someone("Leah Moss");
  await leah.isLoggedIn(house.origin, "leah");
  await leah.opens("/me");
  const other = await page.context().newPage();
  await other.goto("/me/test-results");
  await leah.opens("/safety");
  await expect(page.getByRole("main")).toContainText("You can also press the Esc key 3 times.");
  const told = page.getByRole("banner").getByRole("status");
  await page.keyboard.press("Escape");
  await expect(told).toHaveText("Press the Esc key 2 more times to hide this page.");
  await page.keyboard.press("Escape");
  await expect(told).toHaveText("Press the Esc key 1 more time to hide this page.");
  await page.keyboard.press("Escape");
  await isAway(page);
  await isAway(other);
  await backShowsNothing(page);
});

test("the first thing on the page about support hides it, and the page says what cannot be hidden", async ({
  page,
  someone,
}) => {
  const leah = someone("Leah Moss");
  await leah.opens("/safety");
  await leah.reads("We cannot remove what is already in your browser's history.");
  await expect(page.getByRole("link", { name: "text 999" })).toHaveAttribute("href", "sms:999");
  await expect(page.getByRole("link", { name: /National Domestic Abuse Helpline/ })).toHaveAttribute(
    "href",
    "tel:08082000247",
  );
  await page.getByText("Safari on an iPhone or iPad").click();
  await leah.reads("Find the page and swipe it to the left.");
  const first = page.getByRole("main").locator("a, button").first();
  await expect(first).toHaveText("Hide this page");
  await first.click();
  await isAway(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const path of anyPage)
    test(`the same link hides ${path}, and back does not return`, async ({ page, house, someone }) => {
      const leah = someone("Leah Moss");
      await leah.isLoggedIn(house.origin, "leah");
      await leah.opens("/me");
      await leah.opens(path);
      await expect(page.getByText("press the Esc key")).toBeHidden();
      await hideLink(page).click();
      await isAway(page);
      await backShowsNothing(page);
      expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("sid");
    });
});
