import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "Grace hears a hospital's letter with its headings, told first that it may hold news",
      { tag: "@M13" },
      async ({ kris: grace, page, house }) => {
        await grace.isLoggedIn(house.origin, "grace");
        await grace.opens("/me/documents");
        const main = page.getByRole("main");
        await test.step("by date and trust", async () => {
          await expect(main.getByRole("heading", { level: 2 }).first()).toHaveText("2028");
          await grace.reads("From Northfield Hospital");
        });
        await main.getByRole("link", { name: /^Eye clinic letter/ }).click();
        await test.step("told before opening", async () => {
          await grace.seesPage("Before you open this document");
          await grace.reads("It may hold news that nobody has talked about with you yet.");
          await grace.presses("Continue");
        });
        await test.step("accessible HTML, and who else received it", async () => {
          await grace.seesPage("Eye clinic letter");
          await expect(main.getByRole("heading", { level: 3, name: "What we found" })).toBeVisible();
          await grace.reads("Also received by");
          await grace.reads("Mill Lane Surgery");
        });
        await test.step("download", async () => {
          await grace.reads("you become responsible for keeping it confidential");
          const href = await main.getByRole("link", { name: /^Download/ }).getAttribute("href");
          const file = await page.request.get(house.origin + String(href));
          expect(file.headers()["content-disposition"]).toBe('attachment; filename="document.html.txt"');
          expect(file.headers()["x-content-type-options"]).toBe("nosniff");
          expect(file.headers()["cache-control"]).toContain("no-store");
          expect(file.headers()["content-security-policy"]).toContain("sandbox");
        });
        await test.step("the choice is remembered for this letter", async () => {
          await grace.opens("/me/documents");
          await main.getByRole("link", { name: /^Eye clinic letter/ }).click();
          await grace.seesPage("Eye clinic letter");
        });
        await test.step("a link of a letter says where it leads before it is followed", async () => {
          await main.getByRole("link", { name: /^leaflet/ }).click();
          await grace.seesPage("You are leaving Front Door");
          await grace.reads("www.example.org");
        });
      },
    );

    test("Abdul sees letters of two hospitals, and what is kept elsewhere", async ({
      kris: abdul,
      page,
      house,
    }) => {
      await abdul.isLoggedIn(house.origin, "abdul");
      await abdul.opens("/me/documents");
      const main = page.getByRole("main");
      await main.getByRole("link", { name: /^Your cataract operation/ }).click();
      await abdul.seesPage("Your cataract operation");
      await abdul.reads("the website of Southquay General Hospital");
      await abdul.reads("We cannot log you in there yet.");
      await abdul.opens("/me/documents");
      await main.getByRole("link", { name: /^Summary of your stay/ }).click();
      await abdul.seesPage("Summary of your stay on ward 7");
      await abdul.reads("The national record locator says that this document exists");
    });

    test("Kris searches by title, and the words stand in no address", async ({ kris, page, house }) => {
      await kris.isLoggedIn(house.origin, "kris");
      await kris.opens("/me/documents");
      const main = page.getByRole("main");
      await main.getByRole("searchbox").fill("allergy");
      await main.getByRole("button", { name: "Search" }).click();
      await kris.reads(/1 document for “allergy”/);
      await expect(page).not.toHaveURL(/allergy/);
    });
  });
