import { expect, test } from "../support/house.ts";

const people = [
  {
    key: "kris",
    medicine: /^Omeprazole 20mg/,
    says: "It makes your stomach produce less acid",
    allergy: "Latex",
  },
  {
    key: "abdul",
    medicine: /^Furosemide 40mg/,
    says: "It is a water tablet",
    allergy: "Allergy to penicillin",
  },
  { key: "joan", medicine: /^Adalimumab/, says: "It calms an immune system", allergy: "Trimethoprim" },
] as const;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    for (const { key, medicine, says, allergy } of people)
      test(
        `${key} reads what a medicine is for, how to take it, what to avoid and who to ask`,
        { tag: "@M104" },
        async ({ kris, page, house }) => {
          await kris.isLoggedIn(house.origin, key);
          await kris.opens("/me/medicines");
          await kris.follows(medicine);
          await kris.seesPage(medicine);
          const main = page.getByRole("main");
          for (const name of [
            "What it is for",
            "How and when to take it",
            "What to avoid",
            "If you miss a dose",
            "Who to ask",
            "Allergies and reactions",
          ])
            await expect(main.getByRole("heading", { name, exact: true })).toBeVisible();
          await kris.reads(says);
          await kris.reads(allergy);
          await kris.reads(/^Do not stop or change .* without talking to/);
          await kris.reads(/version 1, written on/);
          await expect(main.getByText(/(?:^|\. )Stop taking|You can stop/)).toHaveCount(0);
        },
      );
  });

test("a medicine that was stopped says when and why, and not how to go on", async ({ kris, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/medicines");
  await kris.follows(/^Nicotine/);
  await kris.reads("The skin under the patches itched.");
  await kris.doesNotRead("If you miss a dose");
});
