import { expect, test } from "../support/house.ts";
import type { Person } from "../support/person.ts";

const words = "Please add my neighbour Miriam.\nShe has a key.";

async function typesSuggestion(abdul: Person, text: string): Promise<void> {
  await abdul.opens("/me/care-plan");
  await abdul.follows("Suggest a change to Contacts");
  await abdul.seesPage("What would you like to change about “Contacts”?");
  await abdul.page.getByRole("textbox").fill(text);
  await abdul.presses("Continue");
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "Abdul reads his plan, suggests a change, and it is his plan only once the team accepts it",
      { tag: "@M74" },
      async ({ kris: abdul, page, house, controlRoom }) => {
        await abdul.isLoggedIn(house.origin, "abdul");
        await abdul.opens("/me/care-plan");
        await abdul.seesPage("Care plan");
        const main = page.getByRole("main");
        await expect(main.getByRole("heading", { level: 2 }).first()).toHaveText("Emergency summary");
        await abdul.reads("Elm Tree Surgery");
        await abdul.reads("Emergency summary was changed.");

        await typesSuggestion(abdul, "");
        await expect(page.getByRole("alert").first()).toContainText("Enter what you would like to change");
        await expect(page).toHaveTitle(/^Error: /);
        await page.getByRole("textbox").fill(words);
        await abdul.presses("Continue");
        await abdul.seesPage("Check what you suggest before you send it");
        await abdul.reads("She has a key.");
        const check = page.url();
        await abdul.presses("Send my suggestion");
        await abdul.seesPage("Suggestion sent");
        const sent = page.url();

        await abdul.opens(check);
        await abdul.presses("Send my suggestion");
        await abdul.seesPage("Suggestion sent");
        expect(page.url()).toBe(sent);

        await abdul.opens("/me/care-plan");
        await expect(main.getByRole("link", { name: "Change to “Contacts”" })).toHaveCount(1);
        await abdul.doesNotRead("Miriam");

        const event = "care-team-accepts-suggestion";
        // Kris has one that waits, too; Abdul's is newer.
        const [newest] = await controlRoom.choices(event);
        await controlRoom.happens(event, newest ?? "none");
        await abdul.follows("Change to “Contacts”");
        await abdul.reads("Accepted");
        await abdul.follows("Read the care plan");
        await abdul.reads(/Please add my neighbour Miriam/);
        await abdul.reads("Version 3");
      },
    );
  });

test("a plan that changed meanwhile is shown side by side before anything is sent", async ({
  kris: abdul,
  house,
  controlRoom,
}) => {
  await abdul.isLoggedIn(house.origin, "abdul");
  await typesSuggestion(abdul, words);
  await abdul.seesPage("Check what you suggest before you send it");
  await controlRoom.happens("care-team-changes-plan", "abdul/contacts");
  await abdul.presses("Send my suggestion");
  await abdul.reads("The plan has changed since you wrote this");
  await abdul.reads("When you wrote");
  await abdul.reads("We talked about this at the last visit.");
  await abdul.reads("She has a key.");
  await abdul.presses("Send my suggestion");
  await abdul.seesPage("Suggestion sent");
});

test("a suggestion that cannot be sent is not lost, and one that was sent can be withdrawn", async ({
  kris: abdul,
  house,
  controlRoom,
}) => {
  await abdul.isLoggedIn(house.origin, "tom");
  await typesSuggestion(abdul, words);
  await abdul.seesPage("Check what you suggest before you send it");
  await controlRoom.inject({
    ...{ api: "care-plan-service", method: "POST" },
    ...{ kind: "status", status: 500, count: 4 },
  });
  await abdul.presses("Send my suggestion");
  await abdul.reads("We could not send it.");
  await abdul.reads("She has a key.");
  await controlRoom.clearFaults();
  await expect(async () => {
    await abdul.presses("Send my suggestion");
    await expect(abdul.page.getByRole("heading", { level: 1 })).toHaveText("Suggestion sent", {
      timeout: 4_000,
    });
  }).toPass({ timeout: 30_000 });
  await abdul.follows("See the suggestion");
  await abdul.presses("Withdraw this suggestion");
  await abdul.reads("Withdrawn");
});

test("Kris has a plan and Joan has none: said only because the service answered", async ({
  kris: person,
  house,
  controlRoom,
}) => {
  await person.isLoggedIn(house.origin, "kris");
  await person.opens("/me/care-plan");
  await person.reads("Takes no insulin.");
  await person.isLoggedIn(house.origin, "joan");
  await person.opens("/me/care-plan");
  await person.reads("There is no shared care plan.");
  await person.reads("How to ask for one");
  await controlRoom.inject({ api: "care-plan-service", kind: "status", status: 500, count: 8 });
  await person.opens("/me/care-plan");
  await person.seesPage("There is a problem showing the care plan");
  await person.doesNotRead("There is no shared care plan.");
});
