import { expect, test } from "./support/house.ts";
import { endSessions } from "./support/end-sessions.ts";
import { pages } from "./support/pages.ts";
import { addressOf, logIn } from "./support/visit.ts";

test.describe.configure({ mode: "parallel" });

const behindLogIn = Object.entries(pages).filter(([, { signedIn }]) => signedIn === true);

for (const [route, { states, loggedOutGoesTo }] of behindLogIn) {
  const [state] = states;
  if (state?.loggedIn === undefined) throw new Error(`${route} has no state with somebody logged in.`);
  const { loggedIn } = state;

  test(`${route} without a session leads to the log in page, and back after logging in`, async ({
    page,
    house,
    someone,
  }) => {
    await logIn(page, house, loggedIn);
    const address = await addressOf(page, state);
    await page.context().clearCookies();
    const answer = await page.request.get(address, { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(await answer.text()).not.toContain("Lindqvist");

    const kris = someone("Kris Lindqvist");
    await kris.opens(address);
    await kris.seesPage("Log in");
    await kris.continuesToNhsLogin();
    await kris.choosesThemselves(loggedIn.level === undefined ? undefined : /not proven \(P5\)/);
    const backAt = loggedOutGoesTo === "log-in-for-good" ? "/me" : address;
    await expect(page).toHaveURL(new URL(backAt, house.origin).href);
    if (backAt === address) await kris.seesPage(state.heading);
  });

  test(`${route} with an ended session leads to the page that says so`, async ({ page, house }) => {
    await logIn(page, house, loggedIn);
    const address = await addressOf(page, state);
    await endSessions(house.ownerDatabaseUrl);
    await page.goto(address);
    const over = loggedOutGoesTo === "log-in-for-good" ? "Log in" : "You have been logged out";
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(over);
  });
}
