import { expect, test } from "../support/house.ts";

/** The worker reads the feed every 15 seconds. */
const patience = { timeout: 60_000, intervals: [3_000] };

test(
  "abdul narrows the times, none that suits, sees other ways, asks to be told, books what becomes free, and changes and cancels it",
  { tag: "@M61" },
  async ({ kris: abdul, page, house, controlRoom }) => {
    test.setTimeout(150_000);
    await abdul.isLoggedIn(house.origin, "abdul");
    await abdul.opens("/me/book");
    await page.getByRole("radio", { name: "GP appointment", exact: true }).check();
    await abdul.presses("Continue");
    await abdul.seesPage("How would you like to be seen?");
    await page.getByRole("radio", { name: "In person", exact: true }).check();
    await abdul.presses("Continue");
    await test.step("real times can be narrowed by day, place, clinician, and woman or man", async () => {
      await abdul.seesPage("Choose a time");
      for (const label of ["Day", "Place", "Who you see"]) {
        await page.getByText("Show only some of the times").click();
        await page.getByRole("navigation", { name: label }).getByRole("link").nth(1).click();
        await abdul.seesPage("Choose a time");
        await abdul.opens(page.url().replaceAll(/&(day|place|who|sex)=[^&]*/gu, ""));
      }
      await page.getByText("Show only some of the times").click();
      await page.getByRole("link", { name: "A woman", exact: true }).click();
      await abdul.reads("Dr Lena Brandt");
    });
    await test.step("where none suits there are honest other ways", async () => {
      await abdul.follows("None of these times suit me");
      await abdul.seesPage("If none of the times suit you");
      await abdul.reads(/pharmacist/);
      await abdul.reads(/111/);
    });
    await abdul.follows(/^Tell me if a time becomes free/);
    await abdul.seesPage("Tell me if a time becomes free");
    await expect(page.getByRole("radio", { name: "GP appointment", exact: true })).toBeChecked();
    await abdul.presses("Tell me");
    await abdul.seesPage("Times we look for");
    await test.step("somebody gives a time back, and abdul is told", async () => {
      const choices = await controlRoom.choices("free-gp-slot");
      const routine = choices.find((choice) => choice.startsWith("A20001-routine-"));
      await controlRoom.happens("free-gp-slot", routine ?? "");
      await expect(async () => {
        await abdul.opens("/me");
        await expect(page.getByRole("link", { name: "A time that fits became free" })).toBeVisible({
          timeout: 1_000,
        });
      }).toPass(patience);
    });
    await abdul.follows("A time that fits became free");
    await abdul.follows(/^Book/);
    await abdul.seesPage("What do you need?");
    await expect(page.getByRole("radio", { name: "GP appointment", exact: true })).toBeChecked();
    await abdul.presses("Continue");
    await abdul.seesPage("How would you like to be seen?");
    await page.getByRole("radio", { name: "In person", exact: true }).check();
    await abdul.presses("Continue");
    await abdul.seesPage("Choose a time");
    // The first is of today, and too late to be cancelled here.
    await page.getByRole("radio").last().check();
    await abdul.presses("Continue");
    await abdul.seesPage(/Do you need any help at the appointment/);
    await abdul.presses("Continue");
    await abdul.seesPage("Check your answers before you book");
    await abdul.presses("Confirm and book");
    await abdul.seesPage("Appointment booked");
    await test.step("in a calendar, and cancelled", async () => {
      await expect(page.getByRole("link", { name: "Add to calendar" })).toBeVisible();
      await abdul.follows(/^Change or cancel this appointment/);
      await abdul.follows(/^Cancel/);
      await abdul.seesPage("Are you sure you want to cancel?");
      await page.getByRole("radio").first().check();
      await abdul.presses("Cancel this appointment");
      await abdul.seesPage(/cancelled/);
    });
    await test.step("no longer looked for", async () => {
      await abdul.opens("/me/slot-alerts");
      await abdul.presses(/^Stop looking/);
      await abdul.reads("We have stopped looking.");
      await abdul.reads("Nobody has asked us to look for a time.");
    });
  },
);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a time that was taken meanwhile is told, and joan's surgery tells nobody", async ({
    kris: grace,
    page,
    house,
    controlRoom,
  }) => {
    test.setTimeout(150_000);
    await grace.isLoggedIn(house.origin, "grace");
    await grace.opens("/me/slot-alerts/ask");
    await grace.presses("Tell me");
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByRole("radio", { name: "Nurse appointment" }).check();
    await grace.presses("Tell me");
    const choices = await controlRoom.choices("free-gp-slot");
    const nurse = choices.find((choice) => choice.startsWith("A20002-nurse-")) ?? "";
    await controlRoom.happens("free-gp-slot", nurse);
    await expect(async () => {
      await grace.opens("/me");
      await expect(page.getByRole("link", { name: "A time that fits became free" })).toBeVisible({
        timeout: 1_000,
      });
    }).toPass(patience);
    const sessions = await controlRoom.choices("fill-gp-session");
    await controlRoom.happens("fill-gp-session", sessions.find((choice) => nurse.startsWith(choice)) ?? "");
    await grace.opens("/me/slot-alerts");
    await grace.reads(/is no longer free\. We keep looking\./);
    await grace.presses(/^Stop looking/);
    await grace.isLoggedIn(house.origin, "joan");
    await grace.opens("/me/slot-alerts/ask");
    await grace.seesPage("We cannot tell you about the surgery");
    await grace.reads("01632 960103");
  });
});
