import { expect, test } from "../support/house.ts";

test(
  "Nadia's operation is cancelled: she sees shorter waits and what a move means, moves, and sees it handed over",
  { tag: "@M80" },
  async ({ kris: nadia, page, house, controlRoom }) => {
    await nadia.isLoggedIn(house.origin, "nadia");
    await nadia.opens("/me/referrals");
    await nadia.follows("Trauma and orthopaedics");
    await nadia.reads("The hospital cancelled your appointment.");
    await nadia.follows("Choose another time or hospital");
    await nadia.seesPage("See other hospitals");
    await nadia.reads("23 weeks shorter than where you are now");
    await nadia.reads(/\d miles/);
    await nadia.reads("You keep your place. Your wait still counts from the day you were referred.");
    await expect(page.getByRole("link", { name: "Stay with this hospital" })).toBeVisible();
    await nadia.follows("Book a time at Hand and wrist operations, Northfield Hospital");
    await page.getByRole("radio").first().check();
    await nadia.presses("Continue");
    await nadia.seesPage("Check before you move");
    await nadia.presses("Agree and move");
    await nadia.seesPage("You have moved your referral");
    await nadia.follows("See your referral");
    await nadia.reads("Your move to another hospital");
    await expect(page.getByText("Completed:")).toHaveCount(1);
    await controlRoom.happens("accept-hand-over", "999000000402");
    await page.reload();
    await expect(page.getByText("Completed:")).toHaveCount(3);
  },
);

test(
  "Nadia may also stay: the hospital that cancelled then has a day by which it finds a time",
  { tag: "@M80" },
  async ({ kris: nadia, house }) => {
    await nadia.isLoggedIn(house.origin, "nadia");
    await nadia.opens("/me/referrals");
    await nadia.follows("Trauma and orthopaedics");
    await nadia.follows("Choose another time or hospital");
    await nadia.follows("Stay with this hospital");
    await nadia.seesPage("Check before you decide to stay");
    await nadia.presses("Stay with this hospital");
    await nadia.seesPage("You stay with this hospital");
    await nadia.reads(/The hospital finds a time and tells you by/);
  },
);

test(
  "Tom's operation is late: he sees where the wait is shorter and what a move means, and moves",
  { tag: "@M80" },
  async ({ kris: tom, page, house }) => {
    await tom.isLoggedIn(house.origin, "tom");
    await tom.opens("/me/referrals");
    await tom.follows("General surgery");
    await tom.reads("This is late");
    await tom.follows("See other hospitals");
    await tom.reads("16 weeks shorter than where you are now");
    await tom.reads(/\d miles/);
    await tom.reads("You keep your place. Your wait still counts from the day you were referred.");
    await tom.follows(/^Book a time at .*Southquay General Hospital/);
    await page.getByRole("radio").first().check();
    await tom.presses("Continue");
    await tom.seesPage("Check before you move");
    await tom.presses("Agree and move");
    await tom.seesPage("You have moved your referral");
    await tom.follows("See your referral");
    await tom.reads("Your move to another hospital");
  },
);

test("Abdul's referral is being reviewed; Tom's hospital answered one, and is late with another", async ({
  kris: person,
  house,
}) => {
  await person.isLoggedIn(house.origin, "abdul");
  await person.opens("/me/referrals");
  await person.reads("Being reviewed");
  await person.isLoggedIn(house.origin, "tom");
  await person.opens("/me/referrals");
  await person.follows("Cardiology");
  await person.reads("What the hospital team said");
  await person.reads("From Heart clinic, Northfield Hospital");
  await person.opens("/me/referrals");
  await person.follows("General surgery");
  await person.reads("This is late");
  await person.reads("01632 960110");
  await person.reads("Lines are open 24 hours a day");
  await person.reads("999000000702");
  await person.isLoggedIn(house.origin, "sarah");
  await person.opens("/me/referrals");
  await person.reads("From Midwife, Northfield Hospital");
  await person.reads("To NHS Talking Therapies, Northfield");
});
