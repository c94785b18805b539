import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "Abdul sees who is in his care team, their role, how to reach them and what they did last",
      { tag: "@X46" },
      async ({ kris: abdul, page, house, controlRoom }) => {
        await abdul.isLoggedIn(house.origin, "abdul");
        await abdul.opens("/me/record");
        await abdul.follows("Care team");
        await abdul.seesPage("My care team");
        const main = page.getByRole("main");
        await expect(main.getByRole("heading", { level: 2, name: "Nurse Grace Obi" })).toBeVisible();
        await abdul.reads("Heart failure nurse");
        await abdul.reads("Northfield heart failure team");
        await expect(main.getByRole("link", { name: "01632 960145" })).toHaveAttribute(
          "href",
          "tel:01632960145",
        );
        await abdul.reads(/Telephone call about weight, 8\sMay\s2028/);
        await abdul.reads("Nothing written down yet");
        await abdul.reads(/Ellen Price, Physiotherapist: until/);

        await controlRoom.happens("care-team-visits", "abdul-adeyemi");
        await abdul.opens("/me/care-team");
        await abdul.reads(/Home visit, 16\sMay\s2028/);
        await abdul.doesNotRead("Nothing written down yet");
      },
    );
  });
