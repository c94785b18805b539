import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "the day after an out-of-hours visit Kris finds what was measured there, with its source",
      { tag: "@M47" },
      async ({ kris, page, house, controlRoom }) => {
        const main = page.getByRole("main");
        await kris.isLoggedIn(house.origin, "kris");
        await kris.opens("/me/measurements");
        await kris.doesNotRead("Out-of-hours clinic");
        await controlRoom.moveClock({ to: "2028-05-17T09:00:00Z" });
        await kris.isLoggedIn(house.origin, "kris");
        await kris.opens("/me/record");
        await main.getByRole("link", { name: /^Measurements/ }).click();
        await kris.seesPage("Measurements");
        for (const [kind, value] of [
          ["Weight", "101.2\u00a0kg"],
          ["Blood pressure", "152/94\u00a0mmHg"],
          ["Smoking", "Smoker"],
          ["Anxiety score (GAD-7)", "score 11"],
        ] as const) {
          const row = main.getByRole("listitem").filter({ has: page.getByRole("link", { name: kind }) });
          await expect(row).toContainText(value);
          await expect(row).toContainText("16\u00a0May 2028");
          await expect(row).toContainText("Out-of-hours clinic");
        }
        await test.step("blood pressure against what is high in a clinic", async () => {
          await main.getByRole("link", { name: "Blood pressure" }).click();
          await kris.seesPage("Blood pressure");
          await kris.reads("Where: Out-of-hours clinic");
          await kris.reads(/counts as high when it is measured in a clinic: 140\/90 or more/);
          await expect(
            main.getByRole("row", { name: /16\s*May 2028.*152\/94.*Out-of-hours clinic/ }),
          ).toBeVisible();
        });
      },
    );
  });

test("nothing calls Kris he or she, and the record keeps their chosen name", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await controlRoom.moveClock({ to: "2028-05-17T09:00:00Z" });
  await kris.isLoggedIn(house.origin, "kris");
  for (const path of ["/me/measurements", "/me/measurements/weight", "/me/measurements/blood-pressure"]) {
    await kris.opens(path);
    await expect(page.getByRole("main")).not.toContainText(/\b(?:he|she|his|her|him|hers|Mr|Mrs|Ms)\b/);
    await expect(page.getByRole("main")).not.toContainText("Kristoffer");
  }
});
