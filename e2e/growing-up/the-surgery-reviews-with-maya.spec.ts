import { expect, test } from "../support/house.ts";
import { opensWhatWillChange, roleOfPriya as role, withTheirOwn } from "../support/mayas-years.ts";

const reviewedOn = "2028-06-10T10:00:00Z";

test("after the review Priya goes on with prescriptions and appointments only, as Maya wanted", async ({
  page,
  house,
  someone,
  controlRoom,
}) => {
  const priya = someone("Priya Shah");
  await priya.isLoggedIn(house.origin, "priya");
  const mayas = await opensWhatWillChange(priya);
  await controlRoom.moveClock({ to: reviewedOn });
  await controlRoom.happens("surgery-reviews-role", `${role}:limited`);
  await opensWhatWillChange(priya);
  await priya.reads(/Maya is 11/);
  await expect(page.getByRole("heading", { name: "Being reviewed with Maya" })).toHaveCount(0);
  await priya.opens(`${mayas}/appointments`);
  await priya.seesPage("Appointments");
  await priya.opens(`${mayas}/test-results`);
  await priya.seesPage("Not shared with you");
});

test("where Maya cannot decide, it goes on until a date", async ({ house, someone, controlRoom }) => {
  const priya = someone("Priya Shah");
  await priya.isLoggedIn(house.origin, "priya");
  await controlRoom.moveClock({ to: reviewedOn });
  await controlRoom.happens("surgery-reviews-role", `${role}:continues`);
  const mayas = await opensWhatWillChange(priya);
  await priya.reads(/This was agreed until 10\s+June\s+2029/);
  await priya.opens(`${mayas}/test-results`);
  await priya.seesPage("Test results");
});

test("where Maya says no, the access ends, and a page says so kindly", async ({
  page,
  house,
  someone,
  controlRoom,
}) => {
  const priya = someone("Priya Shah");
  await priya.isLoggedIn(house.origin, "priya");
  const mayas = await opensWhatWillChange(priya);
  const change = page.url();
  await controlRoom.moveClock({ to: reviewedOn });
  await controlRoom.happens("surgery-reviews-role", `${role}:declines`);
  await priya.opens(`${mayas}/test-results`);
  await expect(page).toHaveURL(/\/me\/family\//);
  await priya.reads(/This access has ended/);
  await priya.opens(change);
  await priya.seesPage("Family and carer access");
});

test("what Maya keeps private is not in her mother's list, and no address leads to it", async ({
  browser,
  page,
  house,
  someone,
  controlRoom,
}) => {
  await controlRoom.moveClock({ to: "2030-06-03T09:00:00Z" });
  await controlRoom.happens("surgery-reviews-role", `${role}:limited`);
  const maya = someone("Maya Shah");
  await maya.isLoggedIn(house.origin, "maya");
  await maya.opens("/me/book");
  await page.getByRole("radio", { name: "GP appointment", exact: true }).check();
  await maya.presses("Continue");
  await maya.seesPage("How would you like to be seen?");
  await page.getByRole("radio", { name: "In person", exact: true }).check();
  await maya.presses("Continue");
  await maya.seesPage("Choose a time");
  await page.getByRole("radio").first().check();
  await maya.presses("Continue");
  await maya.seesPage(/help at the appointment/);
  await maya.presses("Continue");
  await maya.seesPage("Check your answers before you book");
  await maya.presses("Confirm and book");
  await maya.seesPage("Appointment booked");
  const id = new URL(page.url()).pathname.split("/").at(-2) ?? "";

  const priya = await withTheirOwn(browser, house.origin, "Priya Shah", "priya");
  const mayas = await opensWhatWillChange(priya);
  const shown = priya.page.getByRole("main").locator(`a[href$="/appointments/${id}"]`);
  await priya.opens(`${mayas}/appointments`);
  await expect(shown).toHaveCount(1);

  await maya.opens(`/me/appointments/${id}`);
  await maya.presses("Keep private");
  await maya.reads("You keep this private");
  await priya.opens(`${mayas}/appointments`);
  await priya.seesPage("Appointments");
  await expect(shown).toHaveCount(0);
  await priya.opens(`${mayas}/appointments/${id}`);
  await priya.seesPage("Page not found");
  expect((await priya.page.request.get(`${mayas}/appointments/${id}/calendar`)).status()).not.toBe(200);
  await priya.page.context().close();
});
