import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    test("abdul sees severe ones first, with reaction, who wrote it down, and ended ones with why", async ({
      kris,
      page,
      house,
    }) => {
      await kris.isLoggedIn(house.origin, "abdul");
      await kris.opens("/me/allergies");
      await kris.seesPage("Allergies and reactions");
      const headings = await page.getByRole("main").getByRole("heading").allTextContents();
      expect(headings.slice(1, 7)).toEqual([
        "Severe",
        "Allergy to penicillin",
        "Others that count now",
        "Allergy to shellfish",
        "Ended",
        "Allergy to angiotensin-converting enzyme inhibitor",
      ]);
      await kris.reads(/Reaction: anaphylaxis.*Severe/);
      await kris.reads("Written down by Dr Samuel Hart on Tuesday 8 February 1994");
      await kris.reads("The cough was from a cold. Takes ramipril without trouble.");
      await kris.reads(/^Intolerance:/);
      await kris.reads("1 entry is not shown, because the surgery marked it as wrong.");
      await kris.doesNotRead(/bee venom/);
    });
  });

test("kris's refuted allergy is counted and not named", async ({ kris, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/allergies");
  await kris.reads("Latex allergy");
  await kris.reads("1 entry is not shown, because the surgery marked it as wrong.");
  await kris.doesNotRead(/penicillin/i);
});

test("tom was asked and has none, and joan's words without a code stay", async ({ kris, house }) => {
  await kris.isLoggedIn(house.origin, "tom");
  await kris.opens("/me/allergies");
  await kris.reads("No known allergies");
  await kris.isLoggedIn(house.origin, "joan");
  await kris.opens("/me/allergies");
  await kris.reads("Trimethoprim: rash all over");
});

test("an entry that cannot be read is never “none”", async ({ kris, house, controlRoom }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await controlRoom.change("kris", { "practice.planted": "unreadable" });
  await kris.opens("/me/allergies");
  await kris.reads("We do not know if there are allergies");
  await kris.reads(/We could not read all the allergies/);
  await kris.doesNotRead("No allergies recorded");
  await kris.opens("/me/medicines");
  await kris.reads("We do not know if there are allergies");
});

test("a silent surgery is named, with the telephone and 111", async ({ kris, house, controlRoom }) => {
  await kris.isLoggedIn(house.origin, "kris");
  const api = "gp-connect-pfs-access-record";
  await controlRoom.inject({ api, kind: "status", status: 503, count: 8 });
  await kris.opens("/me/allergies");
  await kris.seesPage("There is a problem showing allergies");
  await kris.doesNotRead("No allergies recorded");
  await kris.reads("call 111");
});
