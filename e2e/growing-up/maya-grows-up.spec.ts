import { expect, test } from "../support/house.ts";
import {
  changesOn,
  isTen,
  isTold,
  morningOf,
  opensWhatWillChange,
  withTheirOwn,
} from "../support/mayas-years.ts";

test("at 10 Priya sees everything, and both have a page that says what will change, Maya's in her own words", async ({
  page,
  house,
  someone,
  controlRoom,
}) => {
  await isTen(controlRoom);
  const priya = someone("Priya Shah");
  await priya.isLoggedIn(house.origin, "priya");
  const mayas = await opensWhatWillChange(priya);
  await priya.reads("Maya, aged 10");
  await priya.reads(/1\s+June\s+2028: Maya is 11/);
  await priya.reads(/1\s+June\s+2030: Maya is 13/);
  await priya.reads(/1\s+June\s+2033: Maya is 16/);
  await priya.doesNotRead("The surgery will look at this soon");
  await page.getByRole("link", { name: "Your health, as you grow up" }).click();
  await priya.seesPage("Your health, as you grow up");
  await priya.reads("Now: you are 10");
  await priya.reads(/It is fine to say yes, and it is fine to say no/);
  await priya.reads(/Childline/);
  await test.step("on paper it stands alone", async () => {
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button", { name: "Print this page" })).toBeHidden();
    for (const navigation of await page.getByRole("navigation").all()) await expect(navigation).toBeHidden();
    await page.emulateMedia({ media: null });
  });
  await priya.opens(`${mayas}/test-results`);
  await expect(page.getByRole("region", { name: "Who you are acting for" })).toContainText("Maya Shah");
  await priya.seesPage("Test results");
});

test("Priya is told 3 months, 1 month and 1 week before 11, once each, and nothing is switched off before", async ({
  page,
  house,
  someone,
  controlRoom,
}) => {
  test.setTimeout(180_000);
  await isTen(controlRoom);
  const priya = someone("Priya Shah");
  await priya.isLoggedIn(house.origin, "priya");
  const mayas = await opensWhatWillChange(priya);
  const days = ["2028-03-01", "2028-05-01", "2028-05-25"];
  for (const [place, day] of days.entries()) {
    await controlRoom.moveClock({ to: `${day}T10:00:00Z` });
    await isTold(page, changesOn("1\\s+June\\s+2028"), place + 1);
  }
  await page
    .getByRole("main")
    .getByRole("link", { name: /What you can do for someone changes/ })
    .first()
    .click();
  await page.getByRole("link", { name: "See what changes, and when" }).click();
  await priya.seesPage("Growing up");
  await opensWhatWillChange(priya);
  await priya.reads("The surgery will look at this soon");
  await priya.opens(`${mayas}/test-results`);
  await priya.seesPage("Test results");
  await test.step("on her eleventh birthday it is reviewed with Maya, and the page says why", async () => {
    await controlRoom.moveClock({ to: morningOf("2028-06-01") });
    await opensWhatWillChange(priya);
    await expect(page.getByRole("heading", { name: "Being reviewed with Maya" })).toBeVisible();
    await priya.reads(/That keeps private things private/);
    await priya.reads(/You can call the GP surgery/);
    await priya.opens(`${mayas}/test-results`);
    await expect(page).toHaveURL(/\/me\/family\//);
    await isTold(page, changesOn("1\\s+June\\s+2028"), days.length);
  });
});

test("at 13 Maya has her own account: both were told, she sees who has access and asks for help in private", async ({
  page,
  house,
  someone,
  controlRoom,
}) => {
  const priya = someone("Priya Shah");
  await priya.isLoggedIn(house.origin, "priya");
  await opensWhatWillChange(priya);
  await controlRoom.moveClock({ to: morningOf("2030-06-01") });
  await isTold(page, changesOn("1\\s+June\\s+2030"), 3);
  const mayas = await opensWhatWillChange(priya);
  await expect(page.getByRole("heading", { name: "Being reviewed with Maya" })).toBeVisible();
  await priya.opens(`${mayas}/test-results`);
  await expect(page).toHaveURL(/\/me\/family\//);

  const maya = someone("Maya Shah");
  await maya.isLoggedIn(house.origin, "maya");
  await isTold(page, /Who can help you changes on 1\s+June\s+2030/, 3);
  await maya.opens("/me/growing-up");
  await maya.reads(/Priya Shah cannot see anything now/);
  await maya.reads("You can change what they see, or stop it.");
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: "0800 1111" })).toHaveAttribute("href", "tel:08001111");
  await expect(main.getByRole("link", { name: "111", exact: true })).toHaveAttribute("href", "tel:111");
  await main.getByRole("link", { name: "Support", exact: true }).click();
  await maya.seesPage("Support");
  await maya.opens("/me/family");
  await maya.reads(/Priya Shah/);
});

test("at 16 nobody acts for Maya any more, she may invite somebody, and hospital appointments appear", async ({
  browser,
  page,
  house,
  someone,
  controlRoom,
}) => {
  const priya = await withTheirOwn(browser, house.origin, "Priya Shah", "priya");
  const mayas = await opensWhatWillChange(priya);
  await controlRoom.moveClock({ to: morningOf("2033-06-01") });
  await priya.opens(`${mayas}/appointments`);
  await expect(priya.page).toHaveURL(/\/me\/family\//);
  await priya.reads(/Maya Shah is now 16|is now 16/);
  await priya.page.context().close();

  const maya = someone("Maya Shah");
  await maya.isLoggedIn(house.origin, "maya");
  await isTold(page, /You are 16 now: you choose who helps you/, 1);
  await maya.opens("/me/growing-up");
  await maya.reads("You are 16: choose if someone helps you");
  await page.getByRole("main").getByRole("link", { name: "Give someone access" }).click();
  await maya.seesPage(/./);
  await maya.opens("/me/appointments");
  await maya.reads(/asthma clinic/);
});

test.fixme(
  "what Priya kept of Maya for use without signal is gone after each of these changes",
  { annotation: { type: "waits for", description: "Nothing is kept for use without signal yet." } },
  () => undefined,
);
