import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what was wrong is said beside what was typed, and a record that changed meanwhile is shown beside the choice", async ({
      kris,
      house,
      controlRoom,
      page,
    }) => {
      await kris.isLoggedIn(house.origin, "kris");
      await kris.opens("/me/contact-preferences/change/other");
      await kris.presses("Continue");
      await expect(page).toHaveTitle(/^Error: How do you want to hear about everything else\?/);
      await expect(page.getByRole("link", { name: "Choose what we try first" })).toBeVisible();
      await page.getByRole("radio", { name: "Text message" }).check();
      await page.getByLabel("Good times to contact you").fill("Not before 10am");
      await kris.presses("Continue");
      await expect(page.getByRole("link", { name: /^Choose letter, phone call or email/ })).toBeVisible();
      await expect(page.getByLabel("Good times to contact you")).toHaveValue("Not before 10am");
      await page.getByRole("radio", { name: "Phone call" }).check();
      await kris.presses("Continue");
      await kris.seesPage("Check your choice");
      await kris.reads("Not before 10am");

      await controlRoom.happens("pds-large-print", "kris");
      await kris.presses("Save my choice");
      await kris.seesPage("Your NHS record has changed");
      await kris.reads("What your record says now");
      await kris.reads("Your NHS record says: letter");
      await kris.presses("Use what I chose");
      await kris.reads("We have saved your choice");
      await kris.reads("First by phone call");
      // What the surgery wrote beside it stays.
      await kris.reads("Your letters come in large print from those who use your choice.");
    });

    test("a slow record is waited for, and one that is silent loses nothing", async ({
      kris,
      house,
      controlRoom,
      page,
    }) => {
      test.slow();
      await kris.isLoggedIn(house.origin, "kris");
      await kris.opens("/me/contact-preferences/change/format");
      await page.getByRole("radio", { name: "Audio" }).check();
      await kris.presses("Continue");
      await controlRoom.inject({ api: "pds-fhir", kind: "status", status: 429, method: "PATCH", count: 1 });
      await kris.presses("Save my choice");
      await expect(
        page.getByText("We could not save your choice. Nothing you chose is lost. Try again").first(),
      ).toBeVisible();
      await kris.reads("Audio");
      await controlRoom.happens("pds-slow-update", "kris");
      await kris.presses("Save my choice");
      await expect(page.getByText("We have saved your choice")).toBeVisible({ timeout: 20_000 });
      await kris.reads("Your letters come as audio from those who use your choice.");
    });
  });
