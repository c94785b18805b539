import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("Kris sees each vaccination once, and what each protects against", async ({ kris, page, house }) => {
      const main = page.getByRole("main");
      await kris.isLoggedIn(house.origin, "kris");
      await kris.opens("/me/record");
      await main.getByRole("link", { name: /^Vaccinations/ }).click();
      await kris.seesPage("Vaccinations");
      await kris.reads("It can take 2 days until a new vaccination is shown here.");
      await expect(main.getByRole("link", { name: /^COVID-19 vaccination/ })).toHaveCount(3);
      await expect(main.getByRole("link", { name: /^Flu vaccination/ })).toHaveCount(1);
      await main.getByRole("link", { name: /^Flu vaccination/ }).click();
      await kris.seesPage("Flu vaccination");
      await kris.reads("This vaccination was given on Saturday 6\u00a0November 2027.");
      await kris.reads("An illness that comes back each winter.");
      for (const fact of ["W4B771M", "Weaver Street Pharmacy", "Dose 1", /Quadrivalent influenza vaccine/])
        await kris.reads(fact);
      await kris.reads("the national vaccination record");
      await main.getByRole("button", { name: /Ask for a correction/ }).click();
      await expect(page).toHaveURL(/record-requests/);
    });

    test("Tom reads that the flu vaccine was offered and not given, and whom to ask", async ({
      kris,
      page,
      house,
    }) => {
      await kris.isLoggedIn(house.origin, "tom");
      await kris.opens("/me/vaccinations");
      await kris.reads("Not given");
      await kris.reads(/1 vaccination was offered and not given/);
      await page
        .getByRole("main")
        .getByRole("link", { name: /^Seasonal influenza/ })
        .click();
      await kris.reads("Why: Influenza vaccination declined");
    });

    test("Joan is told to ask about an entry whose parts do not fit, and nothing is put right", async ({
      kris,
      page,
      house,
    }) => {
      await kris.isLoggedIn(house.origin, "joan");
      await kris.opens("/me/vaccinations");
      await page
        .getByRole("main")
        .getByRole("link", { name: /^RSV vaccination/ })
        .click();
      await kris.seesPage("RSV vaccination");
      await kris.reads("Ask about this one");
      await kris.reads(/COVID-19 mRNA Vaccine/);
      await kris.reads("Respiratory syncytial virus infection");
    });
  });

test("yesterday's vaccine is known by the surgery alone, until the register has it", async ({
  kris,
  page,
  house,
}) => {
  await kris.isLoggedIn(house.origin, "grace");
  await kris.opens("/me/vaccinations");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Pneumococcal/ })
    .click();
  await kris.reads("Y021904");
  await expect(page.getByRole("term").filter({ hasText: "Who holds it" }).locator("+ dd")).toHaveText(
    "Mill Lane Surgery",
  );
});

test("without the register the surgery's are shown, and who did not answer is said", async ({
  kris,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await controlRoom.inject({ api: "immunisation-fhir", kind: "status", status: 500, count: 40 });
  await kris.opens("/me/vaccinations");
  await kris.reads("Flu vaccination");
  await kris.reads(/the national vaccination record/);
  await kris.doesNotRead("There are no vaccinations");
});
