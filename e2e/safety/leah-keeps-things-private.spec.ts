import type { Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";

const nurse = /^Nurse appointment/;
const inMain = (page: Page) => page.getByRole("main");

/** E8 5. */
for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an appointment kept private is in her list, and nowhere that others may look", async ({
      page,
      house,
      request,
      someone,
    }) => {
      const leah = someone("Leah Moss");
      await leah.isLoggedIn(house.origin, "leah");
      await leah.opens("/me");
      await expect(inMain(page).getByRole("link", { name: nurse })).toBeVisible();
      await leah.opens("/me/appointments");
      const address = (await inMain(page).getByRole("link", { name: nurse }).getAttribute("href")) ?? "";
      await leah.opens(address);
      await leah.presses("Keep private");
      await leah.reads("You keep this private");
      await leah.reads(/^Only you see this appointment here\./);
      await expect(page.getByRole("link", { name: "Add to your calendar" })).toHaveCount(0);
      const calendar = await page.request.get(`${address}/calendar`, { maxRedirects: 0 });
      expect(calendar.headers()["content-type"] ?? "").not.toContain("calendar");
      await leah.opens(`${address}/reminders`);
      await leah.reads("You keep this appointment private, so we do not remind you of it.");
      await leah.opens("/me");
      await expect(inMain(page).getByRole("link", { name: nurse })).toHaveCount(0);
      await leah.opens("/me/appointments");
      const entry = inMain(page).getByRole("listitem").filter({ hasText: "Nurse appointment" });
      await expect(entry).toContainText("Private");
      await page.emulateMedia({ media: "print" });
      await expect(entry).toBeHidden();
      await page.emulateMedia({ media: "screen" });
      expect((await request.get(address, { maxRedirects: 0 })).status()).toBeGreaterThanOrEqual(300);
      await leah.opens(address);
      await leah.presses("Stop keeping this private");
      await expect(inMain(page).getByRole("button", { name: "Keep private", exact: true })).toBeVisible();
      await leah.opens("/me");
      await expect(inMain(page).getByRole("link", { name: nurse })).toBeVisible();
    });
  });

test("an entry kept private is in the list of what she added alone", async ({ page, house, someone }) => {
  const leah = someone("Leah Moss");
  await leah.isLoggedIn(house.origin, "leah");
  await leah.opens("/me/own-entries/add/note");
  await page.getByLabel("Your note").fill("He was here again");
  for (const [label, typed] of Object.entries({ Day: "16", Month: "5", Year: "2028" }))
    await page.getByLabel(label, { exact: true }).fill(typed);
  await leah.presses("Continue");
  await leah.seesPage("Do you want to share this with the surgery?");
  await page.getByLabel("No, keep it for me").check();
  await leah.presses("Continue");
  await leah.seesPage("Check your answers before you add this");
  await leah.presses("Add to the record");
  await leah.seesPage("Added to the record");
  await leah.opens("/me/own-entries");
  const link = inMain(page).getByRole("link", { name: /He was here again/ });
  await link.click();
  await leah.presses("Keep private");
  await leah.reads("You keep this private");
  await leah.reads(/^Only you see this here\./);
  await leah.opens("/me/own-entries");
  await leah.reads("Private: only you see this here");
  await leah.opens("/me/timeline");
  await leah.doesNotRead("He was here again");
});
