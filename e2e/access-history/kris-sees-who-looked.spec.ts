import { expect, test } from "../support/house.ts";

test("Kris sees every look at their record, honestly: their own, and who does not tell us", async ({
  kris,
  page,
  house,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/profile");
  await kris.follows("Who has looked at your record");
  await kris.seesPage("Who has looked at your record");
  await kris.reads("Tuesday 16 May 2028");
  await kris.reads("Saw name, date of birth, NHS number and GP surgery");
  await kris.reads("Your GP surgery and your hospitals do not send us their lists");
  const before = await page.getByText("Saw test results").count();
  await kris.opens("/me");
  await kris.opens("/me/who-looked");
  await expect(page.getByText("Saw test results")).toHaveCount(before);
  await kris.opens("/me/test-results");
  await kris.opens("/me/who-looked");
  await expect(page.getByText("Saw test results")).toHaveCount(before + 1);
});

test("logging out on all devices ends the other browser at its next request", async ({
  kris,
  browser,
  house,
  someone,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  const other = await browser.newContext({ baseURL: house.origin });
  const elsewhere = someone("Kris Lindqvist", await other.newPage());
  await elsewhere.isLoggedIn(house.origin, "kris");
  await elsewhere.opens("/me");
  await elsewhere.seesPage("Home");
  await kris.opens("/me/who-looked");
  await kris.presses("Log out on all devices");
  await kris.seesPage("You have logged out");
  await elsewhere.opens("/me");
  await elsewhere.seesPage(/logged out/);
  await other.close();
});
