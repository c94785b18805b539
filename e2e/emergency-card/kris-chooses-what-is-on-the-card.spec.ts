import type { Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";
import { gpSilent } from "../support/pages/state.ts";

const here = "/me/emergency-card";
const card = (page: Page) => page.getByRole("region", { name: "Emergency card" });

const sheetsOf = async (page: Page): Promise<number> =>
  (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("Kris chooses what is on the card, and it says that and nothing else, on the screen and on one sheet", async ({
      kris,
      page,
    }) => {
      await kris.logsIn();
      await kris.opens("/me/record");
      await kris.follows("Emergency card");
      await kris.seesPage("Emergency card");
      await kris.reads("Nothing is on it until you do.");
      await kris.doesNotRead("Latex");
      await kris.follows("Choose what is on the card");
      await kris.seesPage("What is on your emergency card");

      await test.step("somebody to call needs a number, and what was typed stays", async () => {
        await page.getByRole("checkbox", { name: "Health conditions" }).uncheck();
        await page.getByRole("textbox", { name: "Their name" }).fill("Sam Lindqvist");
        await page.getByRole("textbox", { name: "Who they are to you" }).fill("husband");
        await kris.presses("Save the card");
        await expect(page).toHaveTitle(/^Error: /);
        await kris.reads("Enter the phone number of the person to call");
        await expect(page.getByRole("checkbox", { name: "Health conditions" })).not.toBeChecked();
        await expect(page.getByRole("textbox", { name: "Their name" })).toHaveValue("Sam Lindqvist");
      });
      await page.getByRole("textbox", { name: "Their phone number" }).fill("07700 900 982");
      await page.getByRole("textbox", { name: "In your own words (optional)" }).fill("My dog is called Bo.");
      await kris.presses("Save the card");

      await kris.seesPage("Emergency card");
      const says = async (): Promise<void> => {
        for (const words of ["Kris Lindqvist", "999 678 9012", "Latex allergy", "Sam Lindqvist (husband)"])
          await expect(card(page)).toContainText(words);
        for (const words of ["Omeprazole", "My dog is called Bo.", "This is what the record said then."])
          await expect(card(page)).toContainText(words);
        for (const words of ["Health conditions", "Asthma", "interpreter"])
          await expect(card(page)).not.toContainText(words);
        await expect(card(page).getByRole("link", { name: "07700 900 982" })).toHaveAttribute(
          "href",
          "tel:07700900982",
        );
      };
      await says();

      await test.step("the sheet says the same, and is one", async () => {
        await kris.follows("Print the card");
        await expect(page).toHaveURL(`${here}/print`);
        await says();
        expect(await sheetsOf(page)).toBe(1);
        await page.emulateMedia({ media: "print" });
        await expect(page.getByRole("banner")).toBeHidden();
        await expect(page.getByRole("link", { name: "Back to the emergency card" })).toBeHidden();
        await page.emulateMedia({ media: null });
      });

      await test.step("allergies that are left out are said to be", async () => {
        await kris.opens(`${here}/choose`);
        await page.getByRole("checkbox", { name: "Allergies and reactions" }).uncheck();
        await kris.presses("Save the card");
        await expect(card(page)).toContainText("Allergies are not on this card.");
        await expect(card(page)).not.toContainText("Latex");
      });
    });
  });

test("a surgery that does not answer is said on the card, with the day and the time, and so is what is still right", async ({
  kris: abdul,
  page,
  house,
  controlRoom,
}) => {
  await abdul.isLoggedIn(house.origin, "abdul");
  await abdul.opens(`${here}/choose`);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await abdul.presses("Save the card");
  await abdul.seesPage("Emergency card");
  await expect(card(page)).toContainText("Severe: Allergy to penicillin");
  await expect(card(page)).toContainText("If my heart stops: I have decided not to have CPR.");
  await expect(card(page)).toContainText(/Written by .+, \d+\s\w+ 20\d\d/);
  await abdul.opens(`${here}/print`);
  expect(await sheetsOf(page)).toBe(1);

  for (const fault of gpSilent) await controlRoom.inject(fault);
  await abdul.opens(here);
  await expect(card(page)).toContainText(
    /We could not get the allergies on \w+ \d+\s\w+ 2028 at [\d:]+[ap]m/,
  );
  await expect(card(page)).toContainText("Ask the person, or call their GP surgery.");
  await expect(card(page)).not.toContainText("No known allergies");
  await expect(card(page)).toContainText("If my heart stops: I have decided not to have CPR.");
});
