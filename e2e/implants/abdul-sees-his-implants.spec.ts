import { expect, test } from "../support/house.ts";

const facts = ["Meridian Cardiac", "PDR-210", "MPD2104471", "Northfield Hospital"];

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "Abdul sees his implants, a safety recall reaches him, and his card has all facts",
      { tag: "@M66" },
      async ({ kris: abdul, page, house, controlRoom }) => {
        await abdul.isLoggedIn(house.origin, "abdul");
        await abdul.opens("/me/implants");
        await abdul.seesPage("Implants and devices");
        for (const fact of facts) await abdul.reads(fact);
        await abdul.reads("There are no safety notices about these implants.");
        await abdul.doesNotRead("Halden Step knee");

        await controlRoom.happens("implant-recall", "abdul-pacemaker");
        await abdul.opens("/me/implants");
        const main = page.getByRole("main");
        await expect(main.getByRole("heading", { level: 2 }).first()).toHaveText(
          "Safety notice about the pacemaker",
        );
        await abdul.reads("You do not need to stop anything");
        await expect(main.getByRole("link", { name: "01632 960 146" })).toHaveAttribute(
          "href",
          "tel:01632960146",
        );

        await abdul.follows("Print the implant card");
        await abdul.seesPage("Implant card");
        for (const fact of [...facts, "999 012 3454", "FSN-2028-0517"]) await abdul.reads(fact);
      },
    );
  });

test("Joan has a lens, and Kris has nothing: said only because the register answered", async ({
  kris: person,
  house,
  controlRoom,
}) => {
  await person.isLoggedIn(house.origin, "joan");
  await person.opens("/me/implants");
  await person.reads("A small clear lens inside your eye.");
  await person.isLoggedIn(house.origin, "kris");
  await person.opens("/me/implants");
  await person.reads("No implants are recorded.");
  await controlRoom.inject({ api: "implant-register", kind: "status", status: 500, count: 8 });
  await person.opens("/me/implants");
  await person.seesPage("There is a problem showing implants and devices");
  await person.doesNotRead("No implants are recorded.");
});

test("when safety notices cannot be checked the page says so, and shows the implants", async ({
  kris: abdul,
  house,
  controlRoom,
}) => {
  await abdul.isLoggedIn(house.origin, "abdul");
  await controlRoom.inject({
    ...{ api: "implant-register", path: "Communication" },
    ...{ kind: "status", status: 500, count: 8 },
  });
  await abdul.opens("/me/implants");
  await abdul.reads("We could not check for safety notices");
  await abdul.doesNotRead("There are no safety notices");
  await abdul.reads("MPD2104471");
});
