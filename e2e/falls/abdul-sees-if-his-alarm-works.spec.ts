import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("Abdul sees what his alarm told, which battery is low, and when a device falls silent", async ({
      kris: abdul,
      page,
      house,
      controlRoom,
    }) => {
      await abdul.isLoggedIn(house.origin, "abdul");
      await abdul.opens("/me/record");
      await abdul.follows("Falls and alarms");
      await abdul.seesPage("Falls and alarms");
      const main = page.getByRole("main");
      await abdul.reads("This page is never the only way to get help");
      await expect(main.getByRole("link", { name: "999", exact: true })).toHaveAttribute("href", "tel:999");
      await expect(main.getByRole("link", { name: "01632 960175" }).first()).toHaveAttribute(
        "href",
        "tel:01632960175",
      );
      await abdul.reads("It was a false alarm.");
      await abdul.reads("Battery is low");
      await abdul.doesNotRead("Not heard from");

      const [pendant] = await controlRoom.choices("telecare-falls-silent");
      await controlRoom.happens("telecare-falls-silent", pendant ?? "none");
      await abdul.opens("/me/falls");
      await abdul.reads("Not heard from");
      await abdul.reads(/Call the alarm centre now/);
    });
  });
