import { inTheirOwnBrowser, isTurnedAway, looksAt } from "../support/family.ts";
import { expect, test } from "../support/house.ts";
import { morningOf, opensWhatWillChange, roleOfPriya } from "../support/mayas-years.ts";
import type { Person } from "../support/person.ts";

// Steps 1 to 5, 8 and 9 of the story are in e2e/growing-up and e2e/log-in; these are the ones between and after them.

const priyasOwn = { name: "Priya Shah", key: "priya", javaScriptEnabled: true };

/** An appointment at the first free time; gives its id. */
async function books(maya: Person): Promise<string> {
  await maya.opens("/me/book");
  await maya.page.getByRole("radio", { name: "GP appointment", exact: true }).check();
  await maya.presses("Continue");
  await maya.seesPage("How would you like to be seen?");
  await maya.page.getByRole("radio", { name: "In person", exact: true }).check();
  await maya.presses("Continue");
  await maya.seesPage("Choose a time");
  await maya.page.getByRole("radio").first().check();
  await maya.presses("Continue");
  await maya.seesPage(/help at the appointment/);
  await maya.presses("Continue");
  await maya.seesPage("Check your answers before you book");
  await maya.presses("Confirm and book");
  await maya.seesPage("Appointment booked");
  return new URL(maya.page.url()).pathname.split("/").at(-2) ?? "";
}

/** "Tuesday 4 June 2030 at 9am", wherever a line is broken. */
const moment = /[A-Z][a-z]+day\s\d+\s[A-Z][a-z]+\s2030\sat\s[\d:]+[ap]m/;

test("6: what maya keeps private is in no list, count, reminder, copy, notice or line of what happened that priya has", async ({
  browser,
  house,
  page,
  someone,
  controlRoom,
}) => {
  test.setTimeout(120_000);
  await controlRoom.moveClock({ to: morningOf("2030-06-03") });
  await controlRoom.happens("surgery-reviews-role", `${roleOfPriya}:limited`);
  const maya = someone("Maya Shah");
  await maya.isLoggedIn(house.origin, "maya");
  const id = await books(maya);
  const priya = await inTheirOwnBrowser(browser, house.origin, priyasOwn);
  const mayas = await opensWhatWillChange(priya);
  const shown = priya.page.getByRole("main").locator(`a[href$="/appointments/${id}"]`);
  await priya.opens(`${mayas}/appointments`);
  await expect(shown).toHaveCount(1);
  const when = new RegExp(
    (moment.exec(await priya.page.getByRole("main").innerText())?.[0] ?? "none").replaceAll(/\s/g, "\\s"),
  );
  await priya.opens("/me");
  await priya.reads(/^Next appointment: /);

  await maya.opens(`/me/appointments/${id}`);
  await maya.presses("Keep private");
  await maya.reads("You keep this private");
  await maya.opens("/me/appointments");
  await expect(page.getByRole("main").locator(`a[href$="/appointments/${id}"]`)).toHaveCount(1);

  await priya.opens("/me");
  await priya.reads("Maya Shah, aged 13");
  await priya.doesNotRead(/Next appointment/);
  const places = ["appointments", "appointments/past", "reminders", "slot-alerts", "record", "timeline"];
  for (const path of ["", ...places, "take-away", "measurements"]) {
    await priya.opens(`${mayas}/${path}`);
    await priya.doesNotRead(when);
    await expect(shown).toHaveCount(0);
  }
  for (const path of ["/me/notices", "/me/who-looked?show=helped", "/me/growing-up"]) {
    await priya.opens(path);
    await priya.doesNotRead(when);
  }
  await priya.opens(`${mayas}/appointments/${id}`);
  await priya.seesPage("Page not found");
  await priya.page.context().close();
});

test("7: maya sees who has access, leaves her mother less of it by herself, and finds help in private", async ({
  browser,
  house,
  page,
  someone,
  controlRoom,
}) => {
  await controlRoom.moveClock({ to: morningOf("2030-06-03") });
  await controlRoom.happens("surgery-reviews-role", `${roleOfPriya}:limited`);
  const priya = await inTheirOwnBrowser(browser, house.origin, priyasOwn);
  const mayas = await opensWhatWillChange(priya);
  await priya.opens(`${mayas}/medicines`);
  await priya.seesPage("Medicines");
  const maya = someone("Maya Shah");
  await maya.isLoggedIn(house.origin, "maya");
  await maya.opens("/me/growing-up");
  await maya.reads(/Priya Shah can see or do some things for you/);
  await page.getByRole("main").getByRole("link", { name: "Family and carer access" }).last().click();
  await maya.seesPage("Family and carer access");
  await looksAt(maya, "Priya Shah");
  await maya.reads("Prescriptions");
  await maya.follows("Change what they may do");
  await page.getByLabel("Prescriptions", { exact: true }).uncheck();
  await maya.presses("Save");
  await maya.reads(/Your change is saved/);
  await priya.opens(`${mayas}/medicines`);
  await priya.seesPage("Not shared with you");
  await priya.opens(`${mayas}/appointments`);
  await priya.seesPage("Appointments");
  await test.step("help in private leaves no line", async () => {
    await maya.opens("/me/growing-up");
    await page.getByRole("main").getByRole("link", { name: "Support", exact: true }).click();
    await maya.seesPage("Support");
    await maya.opens("/me/who-looked");
    await maya.doesNotRead(/support|help|growing/i);
  });
  await test.step("and then nothing at all", async () => {
    await looksAt(maya, "Priya Shah");
    await maya.follows("Stop this access");
    await maya.seesPage("Stop this access?");
    await maya.presses("Stop it now");
    await maya.reads(/Your change is saved/);
    await isTurnedAway(priya.page, `${mayas}/appointments`, /This access has ended/);
  });
  await priya.page.context().close();
});

for (const [year, day] of Object.entries({ 11: "2028-06-01", 13: "2030-06-01", 16: "2033-06-01" }))
  test(`10: nothing of maya is left with priya on the day on which she is ${year}`, async ({
    house,
    page,
    someone,
    controlRoom,
  }) => {
    const priya = someone("Priya Shah");
    await priya.isLoggedIn(house.origin, "priya");
    const mayas = await opensWhatWillChange(priya);
    await priya.opens(`${mayas}/allergies`);
    await priya.reads(/peanut/i);
    await controlRoom.moveClock({ to: morningOf(day) });
    await isTurnedAway(page, `${mayas}/allergies`, /Maya/);
    await priya.doesNotRead(/peanut/i);
    await page.goBack();
    await expect(page.locator("body")).not.toContainText(/peanut/i);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      // How much of her own waits to be read was said: a number.
      Object.keys(sessionStorage).filter((key) => key !== "unread-told").length,
      (await caches.keys()).length,
      (await indexedDB.databases()).length,
    ]);
    expect(kept).toEqual([0, 0, 0, 0]);
  });
