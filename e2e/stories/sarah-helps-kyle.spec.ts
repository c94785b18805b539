import type { Page } from "@playwright/test";
import { inTheirOwnBrowser } from "../support/family.ts";
import { expect, test } from "../support/house.ts";
import { isAboutKyle, switchesToKyle } from "../support/kyle.ts";
import type { Person } from "../support/person.ts";

const main = (page: Page) => page.getByRole("main");

async function addsWeight(sarah: Person, kyles: string): Promise<void> {
  await sarah.opens(`${kyles}/own-entries/add/weight`);
  await sarah.page.getByLabel("Weight in kilograms (kg)").fill("17.2");
  for (const [label, typed] of Object.entries({ Day: "16", Month: "5", Year: "2028" }))
    await sarah.page.getByLabel(label, { exact: true }).fill(typed);
  await sarah.presses("Continue");
  await sarah.seesPage("Check your answers before you add this");
  await sarah.presses("Add to the record");
  await sarah.seesPage("Added to the record");
  await isAboutKyle(sarah.page);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    test.describe.configure({ timeout: 120_000 });

    test(
      "sarah switches to kyle: his record, results, vaccinations, growth and appointments, each under his name, and every view is logged for his account",
      { tag: "@M16" },
      async ({ someone, browser, house, controlRoom, page }) => {
        const sarah = someone("Sarah Okafor");
        await sarah.isLoggedIn(house.origin, "sarah");
        const kyles = await switchesToKyle(sarah);
        const parts = {
          record: "Health record",
          "test-results": "Test results",
          vaccinations: "Vaccinations",
          measurements: "Measurements",
          documents: "Letters and documents",
          conditions: "Health conditions",
          appointments: "Appointments",
        };
        for (const [path, heading] of Object.entries(parts)) {
          await sarah.opens(`${kyles}/${path}`);
          await sarah.seesPage(heading);
          await isAboutKyle(page);
        }
        await test.step("he was vaccinated, and she was not", async () => {
          await sarah.opens(`${kyles}/vaccinations`);
          await sarah.reads("Measles, mumps, rubella and chickenpox vaccination");
          await sarah.opens("/me/vaccinations");
          await sarah.doesNotRead("Measles, mumps, rubella and chickenpox vaccination");
        });
        await test.step("what is his alone is not shared, without a hint of what it is", async () => {
          for (const path of ["profile", "who-looked", "record-requests"]) {
            await sarah.opens(`${kyles}/${path}`);
            await sarah.seesPage("Not shared with you");
            await sarah.doesNotRead(/999 456|Tanner Row|kyle@/);
          }
        });
        await test.step("back to her own", async () => {
          await sarah.opens(kyles);
          await sarah.follows("Switch back to your profile");
          await sarah.seesPage("Home");
          await expect(page).toHaveTitle(/^Home/);
          await expect(page.getByRole("region", { name: "Who you are acting for" })).toHaveCount(0);
        });
        const seen = ["Saw test results", "Saw vaccinations", "Saw measurements", "Saw appointments"];
        await test.step("her lines of what she did for him", async () => {
          await sarah.opens("/me/who-looked?show=helped");
          for (const what of seen)
            await expect(page.getByRole("listitem").filter({ hasText: what }).first()).toContainText(
              "For Kyle Okafor",
            );
        });
        await test.step("the same lines in his own account, once he is 13", async () => {
          await controlRoom.moveClock({ to: "2035-09-10T10:00:00Z" });
          const own = { name: "Kyle Okafor", key: "kyle", javaScriptEnabled };
          const kyle = await inTheirOwnBrowser(browser, house.origin, own);
          await kyle.opens("/me/who-looked?show=others");
          for (const what of seen)
            await expect(kyle.page.getByRole("listitem").filter({ hasText: what }).first()).toContainText(
              "Sarah Okafor, who acts for you",
            );
          await kyle.page.context().close();
        });
      },
    );

    test("7: sarah adds kyle's weight; graph and table have it as hers, and calm words lead to asking about it", async ({
      someone,
      house,
      page,
    }) => {
      const sarah = someone("Sarah Okafor");
      await sarah.isLoggedIn(house.origin, "sarah");
      const kyles = await switchesToKyle(sarah);
      await addsWeight(sarah, kyles);
      await sarah.opens(`${kyles}/measurements/weight`);
      await isAboutKyle(page);
      await expect(main(page).getByRole("img", { name: /Graph of 2 values of Weight/ })).toBeVisible();
      await expect(main(page).getByRole("heading", { name: "Added by you" })).toBeVisible();
      const hers = page.locator("#added").getByRole("table", { name: /^Weight in kg/ });
      await expect(hers.getByRole("row", { name: /16\s+May\s+2028\s+17\.2/ })).toBeVisible();
      await sarah.reads(/Children grow at different speeds/);
      await sarah.follows(/^Ask about .?Kyle.?['’]s weight$/);
      await sarah.seesPage("What do you need?");
      await isAboutKyle(page);
      await sarah.opens("/me/measurements");
      await sarah.doesNotRead(/17\.2/);
    });

    test("8: sarah books kyle an appointment in person, sees it with his, and cancels it", async ({
      someone,
      house,
      page,
    }) => {
      const sarah = someone("Sarah Okafor");
      await sarah.isLoggedIn(house.origin, "sarah");
      const kyles = await switchesToKyle(sarah);
      await sarah.opens(`${kyles}/book`);
      await page.getByRole("radio", { name: "GP appointment", exact: true }).check();
      await sarah.presses("Continue");
      await sarah.seesPage("How would you like to be seen?");
      await page.getByRole("radio", { name: "In person", exact: true }).check();
      await sarah.presses("Continue");
      await sarah.seesPage("Choose a time");
      await isAboutKyle(page);
      await sarah.doesNotRead(/Video call|Phone call/);
      await page.getByRole("radio").last().check();
      await sarah.presses("Continue");
      await sarah.seesPage(/help at the appointment/);
      await sarah.presses("Continue");
      await sarah.seesPage("Check your answers before you book");
      await sarah.reads("In person");
      await sarah.presses("Confirm and book");
      await sarah.seesPage("Appointment booked");
      await isAboutKyle(page);
      const id = new URL(page.url()).pathname.split("/").at(-2) ?? "";
      const shown = main(page).locator(`a[href$="/appointments/${id}"]`);
      await sarah.opens("/me/appointments");
      await expect(shown).toHaveCount(0);
      await sarah.opens(`${kyles}/appointments`);
      await shown.click();
      await isAboutKyle(page);
      await test.step("what a reminder says tells nothing of why", async () => {
        await sarah.follows("Choose when to remind you");
        await page.getByLabel("1 day before").check();
        await sarah.presses("Save");
        await sarah.reads(/“.*have an appointment tomorrow”|“.*has an appointment tomorrow”/);
      });
      await sarah.opens(`${kyles}/appointments/${id}/cancel`);
      await sarah.seesPage("Are you sure you want to cancel?");
      await main(page).getByRole("radio").first().check();
      await sarah.presses("Cancel this appointment");
      await sarah.seesPage("Appointment cancelled");
      await isAboutKyle(page);
    });
  });
