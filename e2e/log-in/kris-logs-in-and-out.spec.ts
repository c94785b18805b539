import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("Kris logs in from the start page, and out again", async ({ kris, page }) => {
      await kris.logsIn();
      await kris.reads("Kris Lindqvist");
      await page.goto("/log-out");
      await page.getByRole("main").getByRole("button", { name: "Log out", exact: true }).click();
      await kris.seesPage("You have logged out");
      await kris.opens("/me");
      await kris.seesPage("Log in");
    });

    test("whose device it is must be said, and what was typed is kept", async ({ kris, page }) => {
      await kris.opens("/log-in");
      await page.getByRole("button", { name: "Continue" }).click();
      await kris.seesPage("Log in");
      await expect(page).toHaveTitle("Error: Log in – Front Door");
      await expect(page.locator(".nhsuk-error-summary")).toBeFocused();
      await page.getByRole("link", { name: "Select whose device this is" }).click();
      await expect(page.getByRole("radio", { name: "It is mine" })).toBeFocused();
    });
  });

test("the cookie is a random name, and a copy of it is dead after logging out", async ({
  kris,
  page,
  house,
  playwright,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  const [sid] = (await page.context().cookies()).filter(({ name }) => name === "sid");
  expect(sid?.value).toMatch(/^[\w-]{43}$/);
  await kris.opens("/log-out");
  await page.getByRole("main").getByRole("button", { name: "Log out", exact: true }).click();
  await kris.seesPage("You have logged out");
  const thief = await playwright.request.newContext({
    baseURL: house.origin,
    extraHTTPHeaders: { cookie: `sid=${sid?.value ?? ""}` },
  });
  const answer = await thief.get("/me", { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  await thief.dispose();
});

test("the page that was wanted is shown after logging in", async ({ kris, page }) => {
  await kris.opens("/me/who-looked");
  await kris.seesPage("Log in");
  await kris.continuesToNhsLogin();
  await kris.choosesThemselves();
  await expect(page).toHaveURL(/\/me\/who-looked$/);
});
