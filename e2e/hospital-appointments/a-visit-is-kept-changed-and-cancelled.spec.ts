import { expect, test } from "../support/house.ts";

test(
  "kris sees every hospital's visits, says yes, asks for another time, cancels, and goes to a hospital's website",
  { tag: ["@M04", "@M84"] },
  async ({ kris, page, house }) => {
    await kris.isLoggedIn(house.origin, "kris");
    await kris.opens("/me/appointments");
    await test.step("all hospitals that take part in one list, and who takes no part with its number", async () => {
      await kris.reads("Southquay General Hospital");
      await kris.reads("Westmoor Hospital");
      await kris.reads("01632 960112");
    });
    await test.step("what has been, from hospitals too", async () => {
      await kris.follows("Past appointments");
      await kris.seesPage("Past appointments");
      await kris.reads("Respiratory medicine");
      await kris.opens("/me/appointments");
    });
    await kris.follows(/^Lung function test/);
    await kris.seesPage("Lung function test");
    await kris.reads("Lung Laboratory");
    await expect(page.getByRole("link", { name: "See where it is on a map" })).toHaveAttribute(
      "href",
      /Hospital%20Way.*ZZ99%209NH/,
    );
    await kris.reads("You will see Jo Farrow, respiratory physiologist");
    await kris.reads("Wear loose clothes.");
    await expect(page.getByRole("link", { name: "Your lung function test" })).toBeVisible();
    await kris.presses("I'll be there");
    await kris.reads("The hospital knows that you will be there.");
    await test.step("another time is asked for, and the old one stands", async () => {
      await kris.follows("Ask for another time");
      await kris.presses("Send to the hospital");
      await expect(page).toHaveTitle(/^Error: /);
      await page.getByLabel("Monday").check();
      await kris.presses("Send to the hospital");
      await kris.seesPage("Request sent");
      await kris.reads(/It says that it will answer by\s\w+\s\d+\s\w+\s\d{4}/);
      await kris.reads("01632 960118");
      await page.reload();
      await kris.seesPage("Request sent");
      await kris.follows("See the appointment");
      await kris.reads("You have asked for another time");
      await kris.reads(/Northfield Hospital says that it will answer by/);
    });
    await test.step("cancelled once, with one receipt", async () => {
      await kris.follows("Cancel this appointment");
      await page.getByLabel("I cannot come then").check();
      await kris.presses("Cancel appointment");
      await kris.seesPage("Appointment cancelled");
      await kris.follows("See the appointment");
      await kris.reads("You cancelled this appointment");
    });
    await test.step("a hospital that has only its website is left for it, with the login handed over once", async () => {
      await kris.opens("/me/appointments");
      await kris.follows(/^Dermatology/);
      await kris.reads("does not let you confirm, change or cancel here");
      await kris.reads("01632 960111");
      await kris.follows("Go to the hospital's website");
      await kris.reads("The next page belongs to Southquay General Hospital");
      await kris.reads("NHS login tells the website who you are");
      const way = page.getByRole("link", { name: "Continue to the hospital's website" });
      const once = (await way.getAttribute("href")) ?? "";
      await way.click();
      await expect(page.getByText("You were signed in as Kristoffer Lindqvist")).toBeVisible();
      await page.reload();
      await expect(page.getByText("used before")).toBeVisible();
      // The same link again hands nothing over: it shows first where the way leads.
      await page.goto(new URL(once, house.origin).href);
      await kris.seesPage("Go to the hospital's website");
      await kris.reads("That link was used already.");
    });
  },
);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("kris says yes, cancels, and is led to a hospital's website", async ({ kris, page, house }) => {
    await kris.isLoggedIn(house.origin, "kris");
    await kris.opens("/me/appointments");
    await kris.follows(/^Lung function test/);
    await kris.presses("I'll be there");
    await kris.reads("The hospital knows that you will be there.");
    await kris.follows("Cancel this appointment");
    await page.getByLabel("I would rather not say").check();
    await kris.presses("Cancel appointment");
    await kris.seesPage("Appointment cancelled");
    await kris.opens("/me/appointments");
    await kris.follows(/^Dermatology/);
    await kris.follows("Go to the hospital's website");
    await page.getByRole("link", { name: "Continue to the hospital's website" }).click();
    await expect(page.getByText("You were signed in as Kristoffer Lindqvist")).toBeVisible();
  });
});
