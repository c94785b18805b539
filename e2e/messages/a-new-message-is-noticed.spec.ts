import type { Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";

/** The place of messages with what is spoken after its name. */
const unread = (page: Page, count: number) =>
  page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", {
      name: count === 0 ? /^Messages$/ : new RegExp(`^Messages ?, ${String(count)} unread$`),
    })
    .filter({ visible: true });
const said = (page: Page) => page.getByRole("status").filter({ hasText: /new message/ });
/** The page asks by itself from time to time, and at once when it is seen again. */
const isSeenAgain = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

test(
  "a new message puts a number on Messages and a line on Home, says so once, and tells nothing of it",
  { tag: "@M03" },
  async ({ kris, house, controlRoom, page }) => {
    test.slow();
    await kris.isLoggedIn(house.origin, "kris");
    await kris.opens("/me");
    await kris.seesPage("Home");
    await expect(unread(page, 0)).toBeVisible();
    await kris.doesNotRead(/You have \d+ new message/);
    await page.evaluate(() => ((window as { stays?: true }).stays = true));
    await test.step("it comes to an open page, which stays as it is", async () => {
      await controlRoom.happens("send-a-message", "kris");
      await isSeenAgain(page);
      await expect(unread(page, 1)).toBeVisible();
      await kris.reads("You have 1 new message");
      await expect(said(page)).toHaveText("You have 1 new message");
      expect(await page.evaluate(() => (window as { stays?: true }).stays)).toBe(true);
    });
    await test.step("nothing of what it says is there", async () => {
      expect(await page.locator("body").innerText()).not.toMatch(/review|nurse|Your review/);
      await expect(page).toHaveTitle("Home – Front Door");
    });
    await test.step("it is said once, and not on the next page", async () => {
      await kris.opens("/me/profile");
      await expect(unread(page, 1)).toBeVisible();
      await expect(said(page)).toHaveCount(0);
    });
    await test.step("a second is said again, and reading takes the number down", async () => {
      await controlRoom.happens("send-a-message-with-question", "kris");
      await isSeenAgain(page);
      await expect(said(page)).toHaveText("You have 2 new messages");
      await unread(page, 2).click();
      await kris.follows(/^Unread message from/);
      await expect(unread(page, 1)).toBeVisible();
    });
  },
);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the next page has the number and Home the line", async ({ kris, house, controlRoom, page }) => {
    await kris.isLoggedIn(house.origin, "kris");
    await controlRoom.happens("send-a-message", "kris");
    await kris.opens("/me");
    await kris.reads("You have 1 new message");
    await expect(unread(page, 1)).toBeVisible();
    await kris.follows("You have 1 new message");
    await kris.seesPage("Messages");
  });
});

test("nobody's messages are on the pages of another, who is told where their own are", async ({
  kris: sarah,
  house,
  page,
}) => {
  await sarah.isLoggedIn(house.origin, "sarah");
  await sarah.opens("/me");
  await sarah.follows(/Kyle/);
  const handle = new URL(page.url()).pathname.split("/")[1] ?? "";
  await sarah.opens(`/${handle}/messages`);
  await sarah.reads("Messages are sent to each person alone.");
  await expect(unread(page, 0)).toHaveCount(0);
});
