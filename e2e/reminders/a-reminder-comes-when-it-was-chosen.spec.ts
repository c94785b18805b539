import { expect, test } from "../support/house.ts";

/** The worker looks every few seconds. */
const patience = { timeout: 30_000, intervals: [2_000] };

test(
  "kris chooses when to be reminded, is reminded at that time, and says yes, keeps it or goes to change it",
  { tag: "@M88" },
  async ({ kris, page, house, controlRoom }) => {
    await kris.isLoggedIn(house.origin, "kris");
    await kris.opens("/me/appointments");
    await kris.follows(/^GP appointment/);
    await kris.reads("There are no reminders for this appointment.");
    const appointment = page.url();
    await kris.follows("Choose when to remind you");
    await kris.seesPage("Choose when to remind you");
    await page.getByLabel("1 day before").check();
    await page.getByLabel("2 hours before").check();
    await kris.presses("Save");
    await test.step("the exact words, and when, before they come", async () => {
      await kris.seesPage("GP appointment");
      await kris.reads(/“You have an appointment tomorrow”/);
      await kris.reads(/“You have an appointment today”/);
    });
    const words = (await page.getByText(/“You have an appointment tomorrow”/).innerText()).split(":");
    await test.step("moving the clock there fires it, on the home page", async () => {
      await kris.opens("/me");
      await kris.doesNotRead("You have an appointment tomorrow");
      const day = /(\d+)\s(\w+) (\d{4}) at/.exec(words.join(":"));
      const months = ["May", "June"];
      const month = 5 + months.indexOf(day?.[2] ?? "");
      const date = `${day?.[3] ?? ""}-0${month}-${(day?.[1] ?? "").padStart(2, "0")}`;
      await controlRoom.moveClock({ to: `${date}T18:00:00+01:00` });
      await expect(async () => {
        await kris.opens("/me");
        await expect(page.getByRole("link", { name: /^Appointment tomorrow/ })).toHaveCount(1, {
          timeout: 1_000,
        });
      }).toPass(patience);
    });
    await kris.follows(/^Appointment tomorrow/);
    await kris.seesPage("You have an appointment tomorrow");
    await expect(page.getByRole("link", { name: "Change or cancel" })).toHaveAttribute(
      "href",
      new URL(appointment).pathname,
    );
    const file = page.waitForEvent("download");
    await kris.follows("Add to calendar");
    expect((await file).suggestedFilename()).toMatch(/\.ics$/);
    await kris.presses("I'll be there");
    await kris.reads("You said that you will be there.");
    await kris.opens("/me");
    await kris.doesNotRead("You have an appointment tomorrow");
  },
);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("abdul chooses for all appointments, sees what will come, and takes it back", async ({
    kris: abdul,
    page,
    house,
  }) => {
    await abdul.isLoggedIn(house.origin, "abdul");
    await abdul.opens("/me/reminders");
    await page.getByLabel("1 day before").check();
    await abdul.presses("Save");
    await abdul.reads("We have saved when to remind you.");
    await abdul.reads(/^For the (hospital )?appointment/);
    await page.getByLabel("1 day before").uncheck();
    await abdul.presses("Save");
    await abdul.reads("No reminders are coming.");
  });
});
