import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { Fhir } from "fhir";
import { expect, test } from "../support/house.ts";
import { gpSilent } from "../support/pages/state.ts";

interface Bundle {
  readonly type: string;
  readonly entry: readonly { readonly resource: { readonly resourceType: string } }[];
}

const today = /^front-door-record-\d{4}-\d\d-\d\d\.(html|json)$/;

/** Presses the button and reads the file that the browser keeps. */
async function downloads(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(today);
  return readFile(await download.path(), "utf8");
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("Kris chooses parts and dates, and downloads a copy to read and a summary that is whole", async ({
      kris,
      page,
    }) => {
      await kris.logsIn();
      await kris.opens("/me/take-away");
      await test.step("nothing chosen, and dates the wrong way round, are told", async () => {
        for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
        await kris.presses("See what is in the copy");
        await expect(page).toHaveTitle(/^Error: /);
        await kris.reads("Choose at least one part of the record");
      });
      await test.step("two parts", async () => {
        for (const name of ["Allergies and reactions", "Test results"])
          await page.getByRole("checkbox", { name }).check();
        await kris.presses("See what is in the copy");
        await kris.seesPage("The copy");
        await kris.reads("You left this out: medicines");
      });
      await kris.opens("/me/take-away/copy");
      await kris.reads("When you download this, you become responsible for keeping it confidential.");
      await kris.reads("Letters and documents are not in the copy.");
      await test.step("the summary is whole, base R4 and about Kris", async () => {
        const bundle = JSON.parse(await downloads(page, "Download for a health service")) as Bundle;
        expect(bundle.type).toBe("document");
        const wrong = new Fhir()
          .validate(bundle)
          .messages.filter(({ severity }) => ["error", "fatal"].includes(String(severity)));
        expect(wrong).toEqual([]);
        const types = bundle.entry.map(({ resource }) => resource.resourceType);
        expect(types.slice(0, 3)).toEqual(["Composition", "Patient", "Device"]);
        expect(types).toContain("AllergyIntolerance");
        expect(types).toContain("Observation");
      });
      await test.step("the copy to read needs nothing else and says what is missing", async () => {
        const file = await downloads(page, "Download to read");
        expect(file).toContain(`<html lang="en">`);
        expect(file).not.toMatch(/<script|src=|http-equiv="refresh"/i);
        for (const words of [
          "<caption",
          "What is not in it",
          "Health conditions",
          "This file is confidential",
        ])
          expect(file).toContain(words);
      });
    });
  });

test("a surgery that does not answer keeps nothing else back, and the copy says so", async ({
  kris,
  page,
  controlRoom,
}) => {
  await kris.logsIn();
  for (const fault of gpSilent) await controlRoom.inject(fault);
  await kris.opens("/me/take-away/copy");
  await kris.reads("did not answer. Entries may be missing from: allergies and reactions");
  const bundle = await downloads(page, "Download for a health service");
  expect(bundle).toContain(`"unavailable"`);
  expect(bundle).not.toContain(`"nilknown"`);
});

test("a part is printed whole, and one page holds what matters at once", async ({ kris, page }) => {
  await kris.logsIn();
  await kris.opens("/me/take-away/print/results");
  await kris.seesPage("Test results to print");
  await expect(page.getByRole("table", { name: "Test results" }).getByRole("row").nth(10)).toBeVisible();
  await kris.opens("/me/take-away/print");
  await kris.seesPage("Summary to print");
  await kris.reads("Current medicines");
});
