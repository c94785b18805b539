import { expect, test } from "../support/house.ts";
import type { Person } from "../support/person.ts";

const southquay = "Book a time at Diabetes centre, Southquay General Hospital";

async function choosesATime(kris: Person): Promise<void> {
  await kris.opens("/me/referrals");
  await kris.page.getByRole("link", { name: "Diabetes" }).first().click();
  await kris.seesPage("Diabetes");
  await kris.page.getByRole("link", { name: "Choose where to go", exact: true }).click();
  await kris.seesPage("Choose where to go");
  await kris.follows(southquay);
  await kris.seesPage("When do you want to go?");
  await kris.page.getByRole("radio").first().check();
  await kris.presses("Continue");
  await kris.seesPage("Check before you book");
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "Kris compares three hospitals, knows the right to choose, books one, changes it and cancels it",
      { tag: ["@M57", "@G39"] },
      async ({ kris, page, house, controlRoom }) => {
        await kris.isLoggedIn(house.origin, "kris");
        await kris.opens("/me/referrals");
        await kris.reads("From GP, Mill Lane Surgery");
        await kris.reads("To Diabetes education and care, Northfield Hospital");
        await choosesATime(kris);
        await page.goBack();
        await page.goBack();
        const table = page.getByRole("table", { name: "Where you can go for Diabetes" });
        await expect(table.getByRole("row")).toHaveCount(4);
        await expect(table.getByRole("row").nth(1)).toContainText("3 weeks");
        await kris.reads(/average, figures of\s\d+\s\w+\s\d{4}/);
        await kris.reads(/Care Quality Commission/);
        await kris.reads(/\d\smiles/);
        await kris.follows("Best rated");
        await expect(table.getByRole("row").nth(1)).toContainText("Outstanding");
        await kris.reads("the law gives you the right to choose where you have your first appointment");
        await kris.reads("How to use it");

        await choosesATime(kris);
        await controlRoom.happens("take-referral-time", "902004");
        await kris.presses("Confirm and book");
        await kris.reads("Somebody else has taken that time. Choose another time.");
        await page.getByRole("radio").first().check();
        await kris.presses("Continue");
        const check = page.url();
        await kris.presses("Confirm and book");
        await kris.seesPage("Appointment booked");
        await kris.opens(check);
        await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("There is a problem");

        await kris.opens("/me/appointments");
        await kris.reads("Diabetes centre, Southquay General Hospital");
        await controlRoom.inject({
          ...{ api: "wayfinder-patient-care-aggregator", kind: "status", status: 503, count: 40 },
        });
        await kris.opens("/me/appointments");
        await kris.reads("From the referral: the hospital's own list did not reach us");
        await controlRoom.clearFaults();

        await kris.opens("/me/referrals");
        const card = page.getByRole("listitem").filter({ hasText: "Southquay" });
        await card.getByRole("link").click();
        await kris.follows("Change the time");
        await page.getByRole("radio").nth(1).check();
        await kris.presses("Continue");
        await kris.seesPage("Check your new time");
        await kris.presses("Confirm the new time");
        await kris.seesPage("Your new time is booked");
        await kris.follows("See your referral");
        await kris.follows("Cancel this appointment");
        await kris.seesPage("Cancel your appointment");
        await kris.presses("Cancel the appointment");
        await kris.seesPage("Appointment cancelled");
      },
    );
  });

test(
  "Kris has a booking, and takes the referral to another hospital while that is allowed",
  { tag: "@M85" },
  async ({ kris, page, house }) => {
    await kris.isLoggedIn(house.origin, "kris");
    await kris.opens("/me/referrals");
    await page.getByRole("listitem").filter({ hasText: "Booked" }).getByRole("link").click();
    await kris.reads(/You can move to another hospital here until/);
    await kris.follows("See other hospitals");
    await kris.reads("Your appointment at the hospital where you are now ends.");
    await kris.follows("Ask them to book at Diabetes clinic, Westmoor Hospital");
    await kris.seesPage("Check before you move");
    await kris.presses("Agree and move");
    await kris.seesPage("You have moved your referral");
    await kris.follows("See your referral");
    await kris.reads("Hospital will book");
    await kris.reads("Your move to another hospital");
  },
);
