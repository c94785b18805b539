import pg from "pg";
import { expect, test } from "../support/house.ts";

/** As if the person had been away for so long: the session's own clock is real time, which no test can move. */
async function awayFor(ownerDatabaseUrl: string, seconds: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerDatabaseUrl });
  await client.connect();
  await client.query("update session set last_seen_at = last_seen_at - make_interval(secs => $1)", [seconds]);
  await client.end();
}

async function oldBy(ownerDatabaseUrl: string, minutes: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerDatabaseUrl });
  await client.connect();
  await client.query("update session set ends_at = ends_at - make_interval(mins => $1)", [minutes]);
  await client.end();
}

test("after ten idle minutes the next request is refused, without JavaScript too, and the way back is kept", async ({
  browser,
  house,
  someone,
}) => {
  const context = await browser.newContext({ baseURL: house.origin, javaScriptEnabled: false });
  const kris = someone("Kris Lindqvist", await context.newPage());
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/profile");
  await kris.seesPage("Profile");
  await awayFor(house.ownerDatabaseUrl, 601);
  await kris.opens("/me/who-looked");
  await kris.seesPage("You have been logged out");
  await kris.reads(/10\sminutes/);
  await kris.follows(/log (back )?in/i);
  await kris.continuesToNhsLogin();
  await kris.choosesThemselves();
  await kris.seesPage("Who has looked at your record");
  await context.close();
});

test("nine minutes and fifty-nine seconds are not ten", async ({ kris, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me");
  await awayFor(house.ownerDatabaseUrl, 590);
  await kris.opens("/me/profile");
  await kris.seesPage("Profile");
});

test("no session outlives 59 minutes, however busy", async ({ kris, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me");
  await kris.seesPage("Home");
  await oldBy(house.ownerDatabaseUrl, 59);
  await kris.opens("/me/profile");
  await kris.seesPage("You have been logged out");
});

test("the warning is a dialog that can be answered by keyboard, in all tabs together", async ({
  kris,
  page,
  context,
  house,
  someone,
}) => {
  await page.clock.install();
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me");
  const second = await context.newPage();
  await second.clock.install();
  const inAnotherTab = someone("Kris Lindqvist", second);
  await inAnotherTab.opens("/me/profile");
  await page.waitForTimeout(500);
  await awayFor(house.ownerDatabaseUrl, 545);
  await page.clock.fastForward("09:05");
  await second.clock.fastForward("09:05");
  const dialog = page.getByRole("dialog", { name: "You will be logged out soon" });
  await expect(dialog).toBeVisible();
  await expect(second.getByRole("dialog", { name: "You will be logged out soon" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Stay logged in" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(second.getByRole("dialog")).toBeHidden();
  await kris.opens("/me/profile");
  await kris.seesPage("Profile");
});

test("when nobody answers, every open page leaves for the logged out page", async ({ kris, page, house }) => {
  await page.clock.install();
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me");
  await page.waitForTimeout(500);
  await awayFor(house.ownerDatabaseUrl, 601);
  await page.clock.fastForward("10:05");
  await kris.seesPage("You have been logged out");
});

test("on a shared device five idle minutes are enough", async ({ kris, house }) => {
  await kris.isLoggedIn(house.origin, "kris", { device: "shared" });
  await kris.opens("/me");
  await awayFor(house.ownerDatabaseUrl, 301);
  await kris.opens("/me");
  await kris.seesPage("You have been logged out");
});
