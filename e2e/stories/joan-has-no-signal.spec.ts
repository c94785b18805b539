import { expect, test } from "../support/house.ts";
import { isLookedAfter, keepsOnPhone, passphrase, rowsKept, unlocks } from "../support/kept.ts";

test.describe.configure({ timeout: 180_000 });

const chosen = [
  "Appointments",
  "Medicines",
  "Allergies",
  "Letters and documents",
  "Care plan",
  "Emergency card",
];

/** Headings of the pages of what joan keeps, by their card on the offline home page. */
const pages: Readonly<Record<string, RegExp>> = {
  "Emergency card": /Emergency card/,
  Appointments: /Appointments/,
  Medicines: /Medicines/,
  Allergies: /Allergies/,
  "Letters and documents": /Documents|Letters/,
  "Care plan": /Care plan/,
};

test("joan keeps her record on her phone, and opens it where there is no signal", async ({
  someone,
  house,
  page,
  context,
}) => {
  const joan = someone("Joan Penrose");
  await joan.isLoggedIn(house.origin, "joan");
  await test.step("1: she chooses what to keep, sees how large it is, and when it was read", async () => {
    await keepsOnPhone(joan, chosen);
    await joan.reads(/Kept on 16\s+May\s+2028, 10am/);
    await joan.reads(/\d+ kB on this phone/);
    await isLookedAfter(page);
  });
  await context.setOffline(true);
  await test.step("2: with no signal she opens the app, unlocks, and sees since when it is as it is", async () => {
    await page.goto("/me");
    await expect(page.getByRole("link", { name: "call 999" })).toBeVisible();
    await expect(page.getByText(/Harbour Road Practice: 0/)).toBeVisible();
    await unlocks(joan);
    await joan.seesPage("Home");
    await expect(
      page.getByRole("status").filter({ hasText: /You are offline\. Last updated 16\s+May/ }),
    ).toBeVisible();
  });
  for (const [card, heading] of Object.entries(pages))
    await test.step(`3: ${card} opens`, async () => {
      await page
        .getByRole("main")
        .getByRole("link", { name: new RegExp(`^${card}`) })
        .click();
      await joan.seesPage(heading);
      await joan.reads(/This is what your record said on 16\s+May\s+2028/);
      await page.getByRole("link", { name: "Home" }).first().click();
      await joan.seesPage("Home");
    });
  await test.step("3: what is not kept says so, and how else to get it", async () => {
    await joan.reads(/These open again when you are online: health conditions, test results/);
    await page.goto("/me/test-results");
    await unlocks(joan);
    await joan.seesPage("Test results");
    await joan.reads("This page is not kept on this phone.");
    await joan.reads(/If it cannot wait, call Harbour Road Practice/);
  });
  await test.step("6: after five wrong passphrases it is erased", async () => {
    await page.goto("/me");
    for (const left of ["4 tries left", "3 tries left", "2 tries left", "1 try left"]) {
      await unlocks(joan, "not the right words");
      await expect(page.getByRole("alert").getByText(new RegExp(left))).toBeVisible();
    }
    await unlocks(joan, "not the right words");
    await joan.reads("What was kept here has been erased, because the wrong passphrase was entered 5 times.");
    await page.reload();
    await joan.seesPage("You are offline");
  });
});

test("6: what is kept does not open once joan logged out on every device", async ({
  someone,
  house,
  page,
  browser,
}) => {
  const joan = someone("Joan Penrose");
  await joan.isLoggedIn(house.origin, "joan");
  await keepsOnPhone(joan, ["Allergies"]);
  await isLookedAfter(page);
  const elsewhere = await browser.newContext({ baseURL: house.origin });
  const laptop = someone("Joan Penrose", await elsewhere.newPage());
  await laptop.isLoggedIn(house.origin, "joan");
  await laptop.opens("/me/safety/log-ins");
  await laptop.presses(/Log out on every device|Log out everywhere/);
  await laptop.seesPage(/You are logged out|You have logged out/);
  await page.goto("/offline.html");
  await joan.reads(/What was kept here has been erased, because you logged out on every device/);
  expect(await rowsKept(page)).toBe(0);
  await elsewhere.close();
});

test("8: opened without signal for the first time, it says whom to call", async ({
  page,
  context,
  someone,
}) => {
  await page.goto("/");
  await isLookedAfter(page);
  await context.setOffline(true);
  await page.goto("/me");
  const visitor = someone("Somebody");
  await visitor.seesPage("You are offline");
  await expect(page.getByRole("link", { name: "Call 111" })).toHaveAttribute("href", "tel:111");
  await expect(page.getByRole("link", { name: "call 999" })).toHaveAttribute("href", "tel:999");
  expect(passphrase.length).toBeGreaterThan(11);
});
