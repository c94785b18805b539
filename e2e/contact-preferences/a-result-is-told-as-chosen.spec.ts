import type { Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";
import type { Person } from "../support/person.ts";

/** What NHS Notify took for somebody, newest first, as the control room shows it: when, to whom, by what, and its words. */
async function sentTo(page: Page, sandbox: string, name: string): Promise<readonly string[]> {
  await page.goto(`${sandbox}/control-room/arrived`);
  const rows = page.getByRole("row", { name: new RegExp(name) });
  // What was written to the application itself stands on the same page, and names no way.
  return rows.filter({ hasText: /Text message|Email|Letter/ }).allInnerTexts();
}

/** The worker sends on its own: it is looked at again until there are so many. */
async function untilSent(page: Page, sandbox: string, name: string, count: number): Promise<string> {
  await expect.poll(async () => (await sentTo(page, sandbox, name)).length, { timeout: 40_000 }).toBe(count);
  return (await sentTo(page, sandbox, name))[0] ?? "";
}

async function choosesForResults(person: Person, way: string | RegExp, next = "Nothing else"): Promise<void> {
  const { page } = person;
  await person.opens("/me/contact-preferences/change/results");
  await page.getByRole("radio", { name: way }).check();
  await page.getByLabel("What next, if that does not work?").selectOption(next);
  await person.presses("Continue");
  await person.seesPage("Check your choice");
  await person.presses("Save my choice");
  await person.seesPage("How the NHS contacts you");
  await person.reads("We have saved your choice");
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "Kris chooses text, email, letter and the app for results that are ready, and no message has the result",
      { tag: ["@M98"] },
      async ({ kris, house, controlRoom, page }) => {
        test.slow();
        await kris.isLoggedIn(house.origin, "kris");
        await kris.opens("/me/contact-preferences");
        await kris.reads("You have not told us");
        const ways = [
          ["Text message", "Text message"],
          ["Email", "Email"],
          ["Letter", "Letter"],
        ] as const;
        for (const [index, [way, plan]] of ways.entries()) {
          await choosesForResults(kris, way);
          await controlRoom.happens("send-a-result-notification", "kris");
          const sent = await untilSent(page, house.sandbox, "Kris Lindqvist", index + 1);
          expect(sent).toContain(plan);
          expect(sent).toContain("A test result is ready.");
          expect(sent).not.toMatch(/HbA1c|mmol|blood|abnormal|normal/i);
        }
        // With no device that shows it, the next way is gone.
        await choosesForResults(kris, /^In the app/, "Email");
        await controlRoom.happens("send-a-result-notification", "kris");
        expect(await untilSent(page, house.sandbox, "Kris Lindqvist", 4)).toContain("Email");
      },
    );

    test(
      "Abdul, who has no smartphone, chooses how he is contacted and gets a letter in large print, then in braille",
      { tag: ["@X04"] },
      async ({ someone, house, controlRoom, page }) => {
        test.slow();
        const abdul = someone("Abdul Rahman");
        await abdul.isLoggedIn(house.origin, "abdul");
        await abdul.opens("/me/contact-preferences");
        await abdul.reads("Your letters come in large print from those who use your choice.");
        await abdul.opens("/me/contact-preferences/change/other");
        for (const way of [/^In the app/, "Text message", "Email", "Phone call", "Letter"])
          await expect(page.getByRole("radio", { name: way })).toBeVisible();
        await expect(page.getByRole("radio", { name: "Letter" })).toBeChecked();
        // There is no number to send a text to: it is refused where it was chosen.
        await page.getByRole("radio", { name: "Text message" }).check();
        await abdul.presses("Continue");
        await expect(page).toHaveTitle(/^Error: /);
        await expect(page.getByRole("link", { name: /^Your NHS record has no mobile number/ })).toBeVisible();
        // A call is what staff make: his record says so from then on, also for what he chose nothing for.
        await page.getByRole("radio", { name: "Phone call" }).check();
        await abdul.presses("Continue");
        await abdul.reads("In your NHS record: phone call");
        await abdul.presses("Save my choice");
        await abdul.reads("Your NHS record now says: phone call");
        await abdul.reads("You have not told us. Your NHS record says: phone call");
        await abdul.opens("/me/contact-preferences/who-uses");
        await abdul.seesPage("Who uses your choice");
        await abdul.reads("Elm Tree Surgery");
        await abdul.opens("/me/contact-preferences/change/other");
        await page.getByRole("radio", { name: "Letter" }).check();
        await page.getByLabel("What next, if that does not work?").selectOption("Phone call");
        await page.getByRole("checkbox", { name: "Use this for everything we tell you about" }).check();
        await abdul.presses("Continue");
        await abdul.reads("First by letter. If that does not work, by phone call");
        await abdul.presses("Save my choice");
        await abdul.reads("We have saved your choice");
        await controlRoom.happens("send-a-message", "abdul");
        expect(await untilSent(page, house.sandbox, "Abdul Rahman", 1)).toContain("Letter, large print");

        await abdul.opens("/me/contact-preferences/change/format");
        await expect(page.getByRole("radio", { name: "Large print" })).toBeChecked();
        await page.getByRole("radio", { name: "Braille" }).check();
        await abdul.presses("Continue");
        await abdul.presses("Save my choice");
        await abdul.reads("Your letters come in braille from those who use your choice.");
        await controlRoom.happens("send-a-result-notification", "abdul");
        expect(await untilSent(page, house.sandbox, "Abdul Rahman", 2)).toContain("Letter, braille");

        await abdul.opens("/me/contact-preferences/change/language");
        await page.getByLabel("Language you use with staff").selectOption("British Sign Language");
        await page.getByRole("radio", { name: "Yes, by video" }).check();
        await abdul.presses("Continue");
        await abdul.presses("Save my choice");
        await abdul.reads("You use British Sign Language.");
        await abdul.reads("Yes, by video");
      },
    );
  });
