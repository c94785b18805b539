import { wholeBrowser } from "../support/browsers.ts";
import { expect, test } from "../support/house.ts";
import { PushedBrowser } from "../support/pushed-browser.ts";

test.use({ launchOptions: wholeBrowser });
test.describe.configure({ timeout: 180_000 });

test(
  "4: “You have a new message” on a locked phone leads kris, after logging in, to their HbA1c, what it means, and a follow-up of the right type",
  { tag: "@M48" },
  async ({ kris, page, house, room, controlRoom }) => {
    test.slow();
    const main = page.getByRole("main");
    const phone = await PushedBrowser.of(page, "Kris's phone", { sandbox: house.sandbox, room });
    await kris.isLoggedIn(house.origin, "kris");
    await phone.isTurnedOn();
    await controlRoom.happens("send-a-result-notification", "kris");
    const push = await phone.receives(1);
    const [shown] = await phone.shows(push);
    await test.step("nobody who sees the phone learns of a result", () => {
      expect(`${shown?.title ?? ""} ${shown?.body ?? ""}`).not.toMatch(/result|test|HbA1c|Kris/i);
      expect(push.words).not.toMatch(/result|test|HbA1c|Kris/i);
    });
    await test.step("it asks to log in, and then leads to the new result", async () => {
      await kris.opens("/log-out");
      await main.getByRole("button", { name: "Log out", exact: true }).click();
      await kris.seesPage("You have logged out");
      await kris.opens(`/open/${String(shown?.data)}`);
      await kris.continuesToNhsLogin();
      await kris.choosesThemselves();
      await kris.seesPage("Test results");
      await main.getByRole("link", { name: /^HbA1c.*12\s*May/ }).click();
      await kris.seesPage(/HbA1c/);
    });
    await test.step("what it says and means, in words, on a bar with a text equal, and in a table", async () => {
      await expect(main.getByText(/^56\s*mmol\/mol/).first()).toBeVisible();
      await kris.reads("This test shows your average blood sugar");
      await kris.reads("This is higher than the usual range");
      await kris.reads("The laboratory's own range: 20 to 41 mmol/mol");
      await kris.reads(/this points to type 2 diabetes/);
      await expect(main.getByRole("table", { name: /HbA1c.*results in mmol\/mol/ })).toContainText("56");
    });
    await test.step("a follow-up, at Kris's own surgery, with a GP: only the way is asked", async () => {
      await kris.follows("Book a follow-up");
      await kris.seesPage("How would you like to be seen?");
      await page.getByRole("radio", { name: "Video call" }).check();
      await kris.presses("Continue");
      await kris.seesPage("Choose a time");
      await kris.reads(/^GP appointment/);
      await main.getByRole("radio").first().check();
      await kris.presses("Continue");
      await kris.seesPage(/^Do you need any help/);
      await kris.presses("Continue");
      await kris.seesPage("Check your answers before you book");
      await kris.reads("GP appointment");
      await kris.reads("Video call");
      await kris.presses("Confirm and book");
      await kris.seesPage("Appointment booked");
      await kris.follows(/^Change or cancel this appointment/);
      await kris.reads(/Mill Lane Surgery/);
      await kris.reads(/Video call/);
    });
  },
);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("kris's HbA1c leads to a follow-up, and a result within its range does not", async ({
    kris,
    page,
    house,
  }) => {
    await kris.isLoggedIn(house.origin, "kris");
    await kris.opensTestResults();
    await page
      .getByRole("main")
      .getByRole("link", { name: /^HbA1c.*12\s*May/ })
      .click();
    await kris.seesPage(/HbA1c/);
    await kris.follows("Book a follow-up");
    await kris.seesPage("How would you like to be seen?");
    await page.getByRole("radio", { name: "Video call" }).check();
    await kris.presses("Continue");
    await kris.seesPage("Choose a time");
    await kris.opensTestResult("Kidney");
    await expect(page.getByRole("link", { name: "Book a follow-up" })).toHaveCount(0);
  });
});
