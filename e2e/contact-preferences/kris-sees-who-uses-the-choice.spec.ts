import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "Kris sets large print once, and sees which organisations use it, since when, and whom to tell",
      { tag: ["@X08"] },
      async ({ kris, house, controlRoom, page }) => {
        await kris.isLoggedIn(house.origin, "kris");
        await kris.opens("/me/profile");
        await kris.follows(/^How the NHS contacts you/);
        await kris.follows(/^Change letters and documents/);
        await page.getByRole("radio", { name: "Large print" }).check();
        await kris.presses("Continue");
        await kris.reads("In your NHS record, where your surgery and hospitals can see it");
        await kris.presses("Save my choice");
        await kris.reads("Your letters come in large print from those who use your choice.");
        await kris.follows(/^Who uses your choice/);
        await kris.seesPage("Who uses your choice");
        const main = page.getByRole("main");
        for (const name of ["Mill Lane Surgery", "Northfield Hospital", "NHS vaccination invitations"])
          await expect(main.getByRole("heading", { name })).toBeVisible();
        await expect(main.getByText(/^Uses your choice since .*1\sNovember\s2027$/)).toBeVisible();
        await expect(
          main.getByText("Does not use your choice yet: tell them yourself").first(),
        ).toBeVisible();
        await expect(main.getByRole("link", { name: "01632 960190" })).toHaveAttribute(
          "href",
          "tel:01632960190",
        );

        await controlRoom.happens("switch-contact-choices", "A20002");
        await kris.opens("/me/contact-preferences/who-uses");
        await expect(main.getByText(/1\sNovember\s2027/)).toHaveCount(0);
        await expect(main.getByRole("link", { name: "01632 960102" })).toBeVisible();
      },
    );
  });
