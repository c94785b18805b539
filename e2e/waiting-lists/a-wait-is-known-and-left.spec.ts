import { expect, test } from "../support/house.ts";

test(
  "Abdul knows where he waits, since when, what is typical there and whom to ask, and leaves a list",
  { tag: "@G04" },
  async ({ kris: person, page, house, controlRoom }) => {
    const main = page.getByRole("main");
    await person.isLoggedIn(house.origin, "abdul");
    await person.opens("/me/waiting-lists");
    await expect(main.getByRole("listitem").first()).toContainText("Date given");
    await person.reads("Westmoor Hospital does not take part");
    await person.follows("Ophthalmology");
    await person.reads("Date referred");
    await person.reads("Typical wait: 22 weeks.");
    await person.reads("This is an average for this department, not a promise.");
    await person.reads("80 in 100 people are seen within 31 weeks.");
    await person.reads(/Figures of \d+\s\w+\s\d{4}\./);
    await person.reads(/The hospital last updated this on \w+\s\d+\s\w+\s\d{4}\./);
    await person.reads("Keep well while you wait");
    await person.reads("If you feel worse");
    await person.reads("Ophthalmology waiting list team");
    await person.reads(/Lines are open Monday to Friday/);
    await person.reads("You have a date, so you cannot leave the list here.");

    await controlRoom.happens("join-waiting-list", "abdul");
    await person.opens("/me/waiting-lists");
    await person.follows("Ear, nose and throat");
    await person.reads("Less than 1 week");
    await person.follows("Leave this waiting list");
    await person.seesPage("Leave this waiting list");
    await person.reads("You lose your place.");
    await person.presses("Yes, take me off the list");
    await person.seesPage("You have left this list");
    await person.follows("See waiting lists");
    await expect(main.getByRole("listitem").filter({ hasText: "Ear, nose and throat" })).toContainText(
      "This list was left",
    );
  },
);

test("Tom has waited longer than the average: it is said without a promise; one list is left by telephone alone", async ({
  kris: tom,
  house,
}) => {
  await tom.isLoggedIn(house.origin, "tom");
  await tom.opens("/me/waiting-lists");
  await tom.follows("Urology");
  await tom.reads("You have waited longer than the average.");
  await tom.opens("/me/waiting-lists");
  await tom.follows("Trauma and orthopaedics");
  await tom.reads("To leave this list, call the hospital.");
});
