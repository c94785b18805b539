import { expect, test } from "../support/house.ts";
import { gpSilent } from "../support/pages/state.ts";

const sources = [
  "Your GP surgery",
  "Your hospitals",
  "The national vaccination record",
  "The national register of names and addresses",
  "The national record locator",
  "The national implant register",
  "The care plan service",
];

const people: Readonly<Record<string, string | RegExp>> = {
  kris: "15 May 2028",
  joan: "01632 960103",
  wendy: "It has not switched all of this on for you.",
};

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const [key, says] of Object.entries(people))
      test(
        `${key} reads what each source holds, and when it was last updated`,
        { tag: "@X22" },
        async ({ kris: reader, page, house }) => {
          await reader.isLoggedIn(house.origin, key);
          await reader.opens("/me/held-about-me");
          await reader.seesPage("What is held about you");
          const main = page.getByRole("main");
          for (const name of sources)
            await expect(main.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
          await expect(main.getByText("What it holds", { exact: true })).toHaveCount(sources.length);
          await expect(main.getByText("Newest entry", { exact: true })).toHaveCount(sources.length);
          await reader.reads(says);
          await expect(main.getByRole("heading", { name: /^This service, / })).toBeVisible();
          await reader.reads("Who we do not ask");
        },
      );
  });

test("a silent surgery is said to be silent, and no number stands for it", async ({
  kris,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  for (const fault of gpSilent) await controlRoom.inject(fault);
  await kris.opens("/me/held-about-me");
  await kris.reads("It did not answer all our questions. Try again later.");
  await kris.reads("We do not know how many. We cannot see all of it.");
  await kris.reads("The national vaccination record");
});
