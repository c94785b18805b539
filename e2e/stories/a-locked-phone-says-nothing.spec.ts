import type { Page } from "@playwright/test";
import { wholeBrowser } from "../support/browsers.ts";
import { expect, test } from "../support/house.ts";
import { isAboutKyle, switchesToKyle } from "../support/kyle.ts";
import type { Person } from "../support/person.ts";
import { PushedBrowser, type ArrivedPush } from "../support/pushed-browser.ts";

test.use({ launchOptions: wholeBrowser });
test.describe.configure({ timeout: 180_000 });

const main = (page: Page) => page.getByRole("main");
const idIn = ({ words }: ArrivedPush) => (JSON.parse(words) as { id: string }).id;

/** All that was pushed is an id, and all that a locked phone shows is that there is a message. Gives where it leads. */
async function showsNothingElse(phone: PushedBrowser, push: ArrivedPush): Promise<string> {
  const id = idIn(push);
  expect(push.words).toBe(JSON.stringify({ id }));
  expect(await phone.shows(push)).toContainEqual({ title: "You have a new message", body: "", data: id });
  return `/open/${id}`;
}

/** What NHS Notify was asked to send to somebody. */
async function textsTo(page: Page, sandbox: string, name: string): Promise<readonly string[]> {
  await page.goto(`${sandbox}/control-room/arrived`);
  return page.getByRole("row", { name: new RegExp(name) }).allInnerTexts();
}

test("9: nadia's phone shows that there is an update, and nothing of what it is", async ({
  someone,
  house,
  room,
  controlRoom,
  page,
  browser,
}) => {
  const nadia = someone("Nadia Rahman");
  const phone = await PushedBrowser.of(page, "Nadia's phone", { sandbox: house.sandbox, room });
  await nadia.isLoggedIn(house.origin, "nadia");
  await phone.isTurnedOn();
  await test.step("that she helps abdul now", async () => {
    await controlRoom.happens("surgery-makes-role", "nadia-for-abdul:all-but-consultations");
    await showsNothingElse(phone, await phone.receives(1));
  });
  await controlRoom.moveClock({ to: "2028-05-18T15:05:00Z" });
  await controlRoom.happens("fall-ambulance-admission", "abdul");
  const leads = await showsNothingElse(phone, await phone.receives(2));
  await test.step("where it leads she has to log in, and then reads what happened", async () => {
    await page.context().clearCookies();
    await nadia.opens(leads);
    await nadia.seesPage("Log in");
    await nadia.continuesToNhsLogin();
    await nadia.choosesThemselves();
    await nadia.seesPage(/^Abdul was admitted to Northfield Hospital today at 4:05pm$/);
  });
  await test.step("no text says the same again", async () => {
    const other = await browser.newPage();
    expect(await textsTo(other, house.sandbox, "Nadia Rahman")).toEqual([]);
    await other.close();
  });
});

/** The first free time of a GP in person; gives the id of the appointment. */
async function booksForKyle(sarah: Person, kyles: string): Promise<string> {
  const { page } = sarah;
  await sarah.opens(`${kyles}/book`);
  await page.getByRole("radio", { name: "GP appointment", exact: true }).check();
  await sarah.presses("Continue");
  await page.getByRole("radio", { name: "In person", exact: true }).check();
  await sarah.presses("Continue");
  await sarah.seesPage("Choose a time");
  await page.getByRole("radio").last().check();
  await sarah.presses("Continue");
  await sarah.seesPage(/help at the appointment/);
  await sarah.presses("Continue");
  await sarah.seesPage("Check your answers before you book");
  await sarah.presses("Confirm and book");
  await sarah.seesPage("Appointment booked");
  return new URL(page.url()).pathname.split("/").at(-2) ?? "";
}

/** The day that stands in words like "Wednesday 17 May 2028 at 3pm", as ISO 8601. */
function dayIn(words: string): string {
  const [, day = "", month = "", year = ""] = /(\d+)\s(\w+)\s(\d{4})\s?,?\s(?:at\s)?/.exec(words) ?? [];
  return `${year}-${month === "May" ? "05" : "06"}-${day.padStart(2, "0")}`;
}

test("8: on the lock screen kyle's reminder names no condition", async ({
  someone,
  house,
  room,
  controlRoom,
  page,
}) => {
  const sarah = someone("Sarah Okafor");
  const phone = await PushedBrowser.of(page, "Sarah's phone", { sandbox: house.sandbox, room });
  await sarah.isLoggedIn(house.origin, "sarah");
  await phone.isTurnedOn();
  const kyles = await switchesToKyle(sarah);
  const id = await booksForKyle(sarah, kyles);
  await sarah.opens(`${kyles}/appointments/${id}`);
  await sarah.follows("Choose when to remind you");
  await page.getByLabel("1 day before").check();
  await sarah.presses("Save");
  await expect(page).toHaveURL(`${kyles}/appointments/${id}`);
  const planned = main(page).getByText(/an appointment tomorrow”/);
  const day = dayIn(await planned.innerText());
  await controlRoom.moveClock({ to: `${day}T18:30:00+01:00` });
  const leads = await showsNothingElse(phone, await phone.receives(1));
  await test.step("logged in, she is led to the reminder, under kyle's name", async () => {
    await page.context().clearCookies();
    await sarah.opens(leads);
    await sarah.seesPage("Log in");
    await sarah.continuesToNhsLogin();
    await sarah.choosesThemselves();
    await sarah.seesPage(/an appointment tomorrow/);
    await expect(page).toHaveURL(new RegExp(`${kyles}/reminders/`));
    await isAboutKyle(page);
    await expect(page.getByRole("link", { name: "Change or cancel" })).toHaveAttribute(
      "href",
      `${kyles}/appointments/${id}`,
    );
  });
  expect(await phone.arrived()).toHaveLength(1);
});
