import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "Kris reads every result of surgery and hospital in one list, and HbA1c in plain words",
      { tag: "@M24" },
      async ({ kris, page }) => {
        await kris.logsIn();
        await kris.opensTestResults();
        const main = page.getByRole("main");
        await test.step("one list, newest first, GP and hospital", async () => {
          const months = await main.getByRole("heading", { level: 2 }).allTextContents();
          const named = months.filter((name) => /^[A-Z][a-z]+ 20\d\d$/.test(name.trim()));
          const times = named.map((name) => Date.parse(`1 ${name}`));
          expect(times).toEqual([...times].sort((a, b) => b - a));
          expect(named[0]).toContain("May 2028");
          await kris.reads("From Northfield Hospital");
          await kris.reads("Comment from Dr Amina Yusuf");
        });
        await test.step("search", async () => {
          await main.getByRole("searchbox").fill("cholesterol");
          await main.getByRole("button", { name: "Search" }).click();
          await kris.reads(/results? for “cholesterol”/);
          await expect(main.getByRole("link", { name: /^Cholesterol/ }).first()).toBeVisible();
          await expect(main.getByRole("link", { name: /^HbA1c/ })).toHaveCount(0);
          await expect(page).not.toHaveURL(/cholesterol/);
        });
        await kris.opens("/me/test-results");
        await test.step("one result: what it is, value, unit, range, comment, what happens next", async () => {
          await main.getByRole("link", { name: /^HbA1c.*12\s*May/ }).click();
          await kris.seesPage(/HbA1c/);
          await kris.reads("This test shows your average blood sugar");
          await expect(main.getByText(/^56\s*mmol\/mol/).first()).toBeVisible();
          await kris.reads("This is higher than the usual range");
          await kris.reads("The laboratory's own range: 20 to 41 mmol/mol");
          await kris.reads(/this points to type 2 diabetes/);
          await expect(main.getByRole("heading", { name: "What happens next" })).toBeVisible();
        });
        await test.step("graph with a text equal, and table, of past values", async () => {
          await expect(
            main.getByRole("img", {
              name: /Graph of 3 results .* first is 41 mmol\/mol, the last is 56 mmol\/mol/,
            }),
          ).toBeVisible();
          const rows = main.getByRole("table", { name: /HbA1c.*results in mmol\/mol/ }).getByRole("row");
          await expect(rows).toHaveText([
            /Date\s*Result\s*Range/,
            /12\s*May 2028.*56/,
            /3\s*March 2026.*45/,
            /18\s*April 2024.*41/,
          ]);
          await kris.reads("The result has gone up by 11 since March 2026.");
        });
      },
    );
  });

test("a result that was read is new no longer, here and at home", async ({ kris, page, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/test-results?show=new");
  const links = page.getByRole("main").getByRole("listitem").getByRole("link", { name: /May$/ });
  const before = await links.count();
  expect(before).toBeGreaterThan(1);
  await page
    .getByRole("main")
    .getByRole("link", { name: /^HbA1c/ })
    .click();
  await kris.seesPage(/HbA1c/);
  await kris.opens("/me/test-results?show=new");
  await expect(links).toHaveCount(before - 1);
  await kris.opens("/me");
  await kris.reads(`${String(before - 1)} new`);
});

test("“<5” is read “less than 5”, and its graph is not needed to understand it", async ({
  kris,
  page,
  house,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opensTestResult("CRP");
  await kris.reads(/less than 5/);
  expect(await page.getByRole("main").innerText()).not.toMatch(/<\s?5/);
});

test("what was entered in error is never shown as a fact", async ({ kris, page, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/test-results");
  await page
    .getByRole("main")
    .getByRole("link", { name: /potassium/i })
    .click();
  await kris.seesPage("This result has been removed");
  await expect(page.locator("body")).not.toContainText("6.9");
});

test("a corrected result says so", async ({ kris, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opensTestResult("Thyroid");
  await kris.reads(/This result was corrected/);
});

test("a result without a range says so, and one in an unusual unit keeps its own unit first", async ({
  kris,
  page,
  house,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opensTestResult("Iron stores");
  await kris.opens("/me/test-results");
  await page
    .getByRole("main")
    .getByRole("link", { name: /ferritin.*October 2026/ })
    .click();
  await kris.reads("The laboratory gave no range for this test.");
  await kris.opensTestResult("Blood sugar \\(glucose");
  await kris.reads(/118\s*mg\/dL/);
  await kris.reads(/In the unit that is more usual here, this is 6.5/);
});

test("a sensitive result asks first, and offers a safe way out", async ({ kris, page, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/test-results");
  await page.getByRole("main").getByRole("link", { name: /^PSA/ }).click();
  await kris.seesPage("Before you see this result");
  await expect(page.getByRole("main").getByRole("table")).toHaveCount(0);
  await kris.reads(/if someone is pressuring you to see this/);
  await kris.follows("Show result now");
  await kris.seesPage(/PSA/);
  await kris.follows("Is someone making you look at this?");
  await kris.seesPage("Support");
});

test("a result that the GP wants to talk about first is not hidden silently", async ({
  kris,
  page,
  house,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/test-results");
  await kris.reads("Your GP would like to talk to you about this one");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Urine test for kidneys/ })
    .click();
  await kris.seesPage("Your GP would like to talk to you about this one");
  await kris.reads(/You can see it now if you want to/);
});

test("an empty search is refused with a summary that leads to the field", async ({ kris, page, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/test-results");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveTitle(/^Error: Test results/);
  await kris.follows("Enter the name of a test");
  await expect(page.getByRole("searchbox")).toBeFocused();
});

test("Joan has no results, and is told so only because everyone answered", async ({
  someone,
  controlRoom,
  house,
}) => {
  const joan = someone("Joan Penrose");
  await joan.isLoggedIn(house.origin, "joan");
  await joan.opens("/me/test-results");
  await joan.reads("No test results");
  await controlRoom.inject({ api: "hospital-tests", kind: "status", status: 503, count: 20 });
  await joan.opens("/me/test-results");
  await joan.doesNotRead("No test results");
  await joan.reads(/We could not show results from/);
});
