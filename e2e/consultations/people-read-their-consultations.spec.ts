import { expect, test } from "../support/house.ts";
import { gpSilent } from "../support/pages/state.ts";

const people = [
  {
    key: "kris",
    name: "Face to face: Dr Amina Yusuf",
    topic: "Reflux",
    says: /^Burning behind the breastbone/,
  },
  {
    key: "abdul",
    name: "Home visit: Dr Samuel Hart",
    topic: "Heart failure",
    says: /^Ankles swollen to the shin/,
  },
  {
    key: "sarah",
    name: "Face to face: Midwife Rose Adeleke",
    topic: "Sixteen weeks",
    says: /^Low mood, bad dreams/,
  },
] as const;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const { key, name, topic, says } of people)
      test(`${key} reads who wrote what, with plain words for codes`, async ({
        kris: reader,
        page,
        house,
      }) => {
        await reader.isLoggedIn(house.origin, key);
        await reader.opens("/me/consultations");
        const main = page.getByRole("main");
        await main.getByRole("link", { name }).click();
        await reader.seesPage(name);
        await expect(main.getByRole("heading", { level: 2, name: topic })).toBeVisible();
        await reader.reads(says);
        await reader.reads("How hard your blood pushes against the walls of your blood vessels.");
        await expect(main.getByRole("button", { name: /^Ask for a correction/ })).toBeVisible();
      });

    test("Kris searches, and finds what the surgery plans", async ({ kris, page, house }) => {
      await kris.isLoggedIn(house.origin, "kris");
      await kris.opens("/me/consultations");
      await kris.reads("Foot check, diabetes");
      const main = page.getByRole("main");
      await main.getByRole("searchbox").fill("acid reflux");
      await main.getByRole("button", { name: "Search" }).click();
      await kris.reads("1 consultation for “acid reflux”");
      await expect(page).not.toHaveURL(/reflux/);
      await main.getByRole("link", { name: /^Face to face/ }).click();
      await kris.reads("Burning behind the breastbone");
    });
  });

test("an abbreviation has its full form where it is used first", async ({ kris, page, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/consultations");
  await page.getByRole("main").getByRole("link", { name: "Note: Dr Amina Yusuf" }).click();
  await kris.reads("HbA1c 56 mmol/mol (millimoles per mole), second one above 48.");
});

test("a surgery that gives no words, or no plans, is said to give none", async ({
  kris: reader,
  page,
  house,
  controlRoom,
}) => {
  await controlRoom.change("kris", {
    "practice.recordAccess": "detailed",
    "practice.historicalAccess": "detailed",
  });
  await reader.isLoggedIn(house.origin, "kris");
  await reader.opens("/me/consultations");
  await reader.reads("does not show you what was written in words");
  await page.context().clearCookies();
  await reader.isLoggedIn(house.origin, "joan");
  await reader.opens("/me/consultations");
  await reader.reads("The surgery does not show us what it plans.");
  await expect(
    page.getByRole("main").getByRole("link", { name: /^Phone call: Dr Ruth Pascoe/ }),
  ).toBeVisible();
});

test("what was told in confidence is nowhere, and a silent surgery is no empty list", async ({
  kris: reader,
  page,
  house,
  controlRoom,
}) => {
  await reader.isLoggedIn(house.origin, "leah");
  await reader.opens("/me/consultations");
  await reader.reads("some items are confidential");
  await reader.doesNotRead(/afraid at home|in confidence|advocates/i);
  await page.context().clearCookies();
  await reader.isLoggedIn(house.origin, "kris");
  for (const fault of gpSilent) await controlRoom.inject(fault);
  await reader.opens("/me/consultations");
  await reader.seesPage("There is a problem showing consultations and notes");
});
