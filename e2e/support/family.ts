import { expect, type Browser, type Page } from "@playwright/test";
import type { ControlRoom } from "./control-room.ts";
import { Person } from "./person.ts";

/** How the ids of what everything begins with begin: none of it is of these journeys. */
const seeded = "5a0c8f10-6b1e-4d0a-9c10-";

/** Somebody as they are typed on a form. */
export interface Typed {
  readonly given: string;
  readonly family: string;
  readonly nhsNumber: string;
  readonly born: readonly [day: string, month: string, year: string];
}

/** The access that just waits for its surgery. */
export async function whatWaits(room: ControlRoom): Promise<string> {
  const waiting = await room.choices("surgery-approves-application");
  return waiting.find((id) => !id.startsWith(seeded)) ?? "";
}

/** Somebody with a browser of their own, with JavaScript or without. */
export async function inTheirOwnBrowser(
  browser: Browser,
  origin: string,
  { name, key, javaScriptEnabled }: { name: string; key: string; javaScriptEnabled: boolean },
): Promise<Person> {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled });
  const person = new Person(name, await context.newPage());
  await person.isLoggedIn(origin, key);
  return person;
}

const main = ({ page }: Person) => page.getByRole("main");

async function chooses(person: Person, question: string, ...answers: readonly string[]): Promise<void> {
  await person.seesPage(question);
  for (const name of answers) await main(person).getByLabel(name, { exact: true }).check();
  await person.presses("Continue");
}

/** Asks somebody, whom the register of births names, to help; until all of it is to be checked. */
export async function asksForHelp(person: Person, helper: string): Promise<void> {
  await person.opens("/me/family");
  await person.follows("Give someone access");
  await person.seesPage("Are you doing this because you want to?");
  await person.follows("Yes, I want to do this");
  await chooses(person, "Who do you want to help you?", helper);
  await chooses(person, "What are they to you?", "Son or daughter");
  const granted = ["Prescriptions", "Appointments", "Letters and documents"];
  await chooses(person, "What may they see and do for you?", ...granted);
  await chooses(person, "Until when?", "1 year");
  await person.seesPage("Check before you ask them");
}

/** Asks to help somebody whose details are typed; until the receipt. */
export async function asksToHelp(person: Person, { given, family, nhsNumber, born }: Typed): Promise<void> {
  await person.opens("/me/family");
  await person.follows("Ask to help someone");
  await chooses(person, "Who do you want to help?", "Someone else");
  await person.seesPage("Who is it?");
  const typed = { "First name": given, "Last name": family, "NHS number": nhsNumber };
  for (const [label, words] of Object.entries(typed)) await main(person).getByLabel(label).fill(words);
  for (const [place, label] of ["Day", "Month", "Year"].entries())
    await main(person)
      .getByLabel(label)
      .fill(born[place] ?? "");
  await person.presses("Continue");
  await chooses(person, "Why may you help them?", "They want me to");
  await chooses(person, "What are you to them?", "Partner, wife or husband");
  await chooses(person, "What do you need to see and do for them?", "Prescriptions", "Appointments");
  await person.seesPage("Check before you send");
  await person.presses("Send");
  await person.seesPage("Your request is sent");
  await person.reads("Your reference");
}

/** Answers who asked; on the page that the list leads to. */
export async function answers(person: Person, question: string, answer: string): Promise<void> {
  await person.opens("/me/family");
  await person.follows(/^Answer/);
  await person.seesPage(question);
  await main(person).getByLabel(answer, { exact: true }).check();
  await person.presses("Send my answer");
  await person.reads("Your answer is saved.");
}

/** What somebody reads on the page about one other, opened from their list. */
export async function looksAt(person: Person, other: string): Promise<void> {
  await person.opens("/me/family");
  const what = new RegExp(`(how it stands with|what) ${other}`);
  await main(person).getByRole("link", { name: what }).first().click();
  await person.seesPage(new RegExp(other));
}

/** How it stands with one other, and why, in words: on the page that the list leads to. */
export async function reads(person: Person, other: string, status: string, why: RegExp): Promise<void> {
  await looksAt(person, other);
  const row = main(person).getByRole("definition").first();
  await expect(row).toHaveText(status);
  await person.reads(why);
}

/** The first part of the addresses of whom somebody helps, once they have switched to them. */
export async function switchesTo(person: Person, other: string): Promise<string> {
  await looksAt(person, other);
  await main(person).getByText("Switch to their pages").click();
  await expect(person.page.getByRole("region", { name: "Who you are acting for" })).toContainText(other);
  return `/${new URL(person.page.url()).pathname.split("/")[1] ?? ""}`;
}

/** No page of the other opens any more: each leads to the one that says how it stands. */
export async function isTurnedAway(page: Page, address: string, why: RegExp): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await expect(page).toHaveURL(/\/me\/family\//, { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await expect(page.getByRole("main").getByText(why).first()).toBeVisible();
}

/** Types a note of one's own or of whom one helps, and goes on until all of it is to be checked. */
export async function writesNote(person: Person, whose: string, words: string): Promise<void> {
  await person.opens(`${whose}/own-entries/add/note`);
  await main(person).getByLabel("Your note").fill(words);
  for (const [label, typed] of Object.entries({ Day: "16", Month: "5", Year: "2028" }))
    await main(person).getByLabel(label).fill(typed);
  await person.presses("Continue");
  // Who helps somebody shares nothing of theirs with a surgery.
  if (whose === "/me") {
    await main(person).getByLabel("No, keep it for me").check();
    await person.presses("Continue");
  }
  await person.seesPage(/^Check your answers/);
}
