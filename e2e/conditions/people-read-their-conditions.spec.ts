import { expect, test } from "../support/house.ts";
import { gpSilent } from "../support/pages/state.ts";

const people = [
  { key: "kris", plain: "Acid reflux", term: "Gastro-oesophageal reflux disease", past: "Sprained ankle" },
  { key: "abdul", plain: "High blood pressure", term: "Hypertension", past: "Urine infection" },
  { key: "tom", plain: "High cholesterol", term: "Hypercholesterolaemia", past: "Low back pain" },
] as const;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const { key, plain, term, past } of people)
      test(`${key} reads what a condition means beside its coded term`, async ({
        kris: reader,
        page,
        house,
      }) => {
        await reader.isLoggedIn(house.origin, key);
        await reader.opens("/me/conditions");
        await reader.reads(`In the record: ${term}`);
        const main = page.getByRole("main");
        await test.step("only past ones", async () => {
          await main.getByRole("link", { name: /^Past/ }).click();
          await expect(main.getByRole("link", { name: past })).toBeVisible();
          await expect(main.getByRole("link", { name: plain })).toHaveCount(0);
        });
        await main.getByRole("link", { name: /^All/ }).click();
        await main.getByRole("link", { name: plain }).click();
        await reader.seesPage(plain);
        await reader.reads(term);
        await reader.reads(/^Dr /);
        await expect(main.getByRole("heading", { name: "What this means" })).toBeVisible();
        await expect(main.getByRole("button", { name: /^Ask for a correction/ })).toBeVisible();
      });
  });

test("from a condition to the consultation in which it was found", async ({ kris, page, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/conditions");
  const main = page.getByRole("main");
  await main.getByRole("link", { name: "Type 2 diabetes" }).click();
  await main.getByRole("link", { name: /^Note: Dr Amina Yusuf/ }).click();
  await kris.seesPage("Note: Dr Amina Yusuf");
  await main.getByRole("link", { name: "Type 2 diabetes" }).first().click();
  await kris.seesPage("Type 2 diabetes");
});

test("what was removed, and what is kept back, is said and not shown", async ({
  kris: reader,
  page,
  house,
}) => {
  await reader.isLoggedIn(house.origin, "abdul");
  await reader.opens("/me/conditions");
  await reader.reads("1 entry was removed by the surgery.");
  await reader.doesNotRead("Asthma");
  await page.context().clearCookies();
  await reader.isLoggedIn(house.origin, "sarah");
  await reader.opens("/me/conditions");
  await reader.reads("some items are confidential");
  await reader.doesNotRead(/miscarriage/i);
});

test("a surgery that does not answer is not taken for one that knows of nothing", async ({
  kris,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  for (const fault of gpSilent) await controlRoom.inject(fault);
  await kris.opens("/me/conditions");
  await kris.seesPage("There is a problem showing health conditions");
});
