import { expect, test } from "../support/house.ts";

const people = [
  {
    person: "kris",
    path: "weight",
    kind: "Weight",
    graph: /Graph of 2 values of Weight .* first is 98\.4\s*kg, the newest is 101\.6\s*kg/,
    sentence: /^Going up: from 98\.4\s*kg/,
    table: /Weight in kg/,
  },
  {
    person: "abdul",
    path: "weight",
    kind: "Weight",
    graph: /Graph of 3 values of Weight/,
    sentence: /^Going down: from 74\.2\s*kg on 3\s*November 2026 to 70\.9\s*kg/,
    table: /Weight in kg/,
  },
  {
    person: "grace",
    path: "blood-pressure",
    kind: "Blood pressure",
    graph: /Graph of 2 values of Blood pressure .* first is 140\/88/,
    sentence: /^Going down: from 140\/88\s*mmHg/,
    table: /Blood pressure in mmHg/,
  },
];

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const { person, path, kind, graph, sentence, table } of people)
      test(
        `${person} sees where ${path} goes as a graph, as a table and in words, and on paper`,
        { tag: "@S22" },
        async ({ kris, page, house }) => {
          const main = page.getByRole("main");
          await kris.isLoggedIn(house.origin, person);
          await kris.opens("/me/measurements");
          await main.getByRole("link", { name: kind }).first().click();
          await expect(page).toHaveURL(new RegExp(`/me/measurements/${path}$`));
          await kris.seesPage(kind);
          await expect(main.getByText(sentence).first()).toBeVisible();
          await expect(main.getByRole("img", { name: graph })).toBeVisible();
          await expect(main.getByRole("table", { name: table }).first()).toBeVisible();
          await test.step("the rule is said, by keyboard", async () => {
            await main.locator("summary").filter({ hasText: "How we choose “steady”" }).focus();
            await page.keyboard.press("Enter");
            await kris.reads("This is a rule of this app. It is not medical advice.");
          });
          await page.emulateMedia({ media: "print" });
          await expect(main.getByRole("table", { name: table }).first()).toBeVisible();
        },
      );
  });

test("Grace's readings at home stand apart from those of the surgery", async ({ kris, page, house }) => {
  await kris.isLoggedIn(house.origin, "grace");
  await kris.opens("/me/measurements/blood-pressure");
  const headings = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(headings).toContainText(["In a clinic", "At home"]);
  await kris.reads(/No line joins them/);
});

test("when the surgery is silent, nothing is claimed, and there is another way", async ({
  kris,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await controlRoom.inject({
    api: "gp-connect-pfs-user-permissions",
    kind: "status",
    status: 500,
    count: 40,
  });
  await kris.opens("/me/measurements");
  await kris.seesPage("There is a problem showing measurements");
  await kris.doesNotRead("There are no measurements");
});
