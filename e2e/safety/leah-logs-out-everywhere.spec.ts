import { expect, test } from "../support/house.ts";

/** E8 7. */
test("a device that she does not know: logging out everywhere ends it at its next request", async ({
  page,
  browser,
  house,
  someone,
}) => {
  const context = await browser.newContext({ baseURL: house.origin });
  const unknown = someone("Leah Moss", await context.newPage());
  const leah = someone("Leah Moss");
  await unknown.isLoggedIn(house.origin, "leah");
  await leah.isLoggedIn(house.origin, "leah");
  await leah.opens("/me/profile");
  await leah.follows("Privacy choices");
  await leah.follows("Where you are logged in");
  await expect(page.getByRole("main").getByText("This device")).toHaveCount(1);
  await expect(page.getByRole("main").getByText(/^Logged in .* ago$/)).toHaveCount(2);
  await leah.presses("Log out everywhere");
  await leah.seesPage("You have logged out");
  await unknown.opens("/me/test-results");
  await unknown.seesPage("You have been logged out");
  await context.close();
});
