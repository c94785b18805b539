import { expect, test } from "../support/house.ts";

const rules = [
  "By text message only",
  "Monday to Friday, 9am to 3pm",
  "Never leave a voicemail",
  "Never write to me",
];

/** E8 4. */
for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("text only, weekdays 9 to 3, never voicemail, never write: journeys say that they follow it", async ({
      page,
      house,
      someone,
    }) => {
      const leah = someone("Leah Moss");
      await leah.isLoggedIn(house.origin, "leah");
      await leah.opens("/me/safety/contact");
      await leah.presses("Save");
      await expect(page).toHaveTitle(/^Error: How we contact you/);
      await expect(page.getByRole("link", { name: "Select at least one way to contact you" })).toBeVisible();
      await page.getByLabel("Text message").check();
      await page.getByLabel("Monday to Friday").check();
      await page.getByLabel("From what time?").selectOption("9");
      await page.getByLabel("Until what time?").selectOption("15");
      await page.getByLabel("Never leave a voicemail").check();
      await page.getByLabel("Never write to me").check();
      await leah.presses("Save");
      for (const rule of rules) await leah.reads(rule);
      await leah.opens("/me/appointments");
      const address = await page
        .getByRole("main")
        .getByRole("link", { name: /^Nurse appointment/ })
        .getAttribute("href");
      await leah.opens(`${address ?? ""}/text-link`);
      await leah.reads("We follow what you told us:");
      for (const rule of rules) await leah.reads(rule);
    });
  });
