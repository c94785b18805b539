import { expect, type Browser, type Page } from "@playwright/test";
import type { ControlRoom } from "./control-room.ts";
import { Person } from "./person.ts";

/** Priya's relationship to Maya in the sandbox. */
export const roleOfPriya = "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2002";
/** Maya's birthdays, at ten in the morning in England. */
export const morningOf = (day: string) => `${day}T09:00:00Z`;
const seeded = morningOf("2028-05-16");

/** Maya was born as on 16 May 2028, and it is earlier: she is ten, and her mother sees everything. */
export const isTen = (controlRoom: ControlRoom) => controlRoom.resetBefore(seeded, "2028-02-01T10:00:00Z");

/** A look again and again, until the worker has told it. */
export async function isTold(page: Page, words: RegExp, times: number): Promise<void> {
  await expect(async () => {
    await page.goto("/me/notices");
    await expect(page.getByRole("main").getByRole("link", { name: words })).toHaveCount(times, {
      timeout: 500,
    });
  }).toPass({ timeout: 40_000 });
}

/** The words of a notice to her mother about a day. */
export const changesOn = (day: string) => new RegExp(`What you can do for someone changes on ${day}`);

/** Opens what will change for Maya; gives the address of her own pages. */
export async function opensWhatWillChange(priya: Person): Promise<string> {
  await priya.opens("/me/growing-up");
  await priya.seesPage("Growing up");
  await priya.page
    .getByRole("main")
    .getByRole("link", { name: /^What will change/ })
    .click();
  await priya.seesPage("What will change");
  return `/${new URL(priya.page.url()).pathname.split("/").at(-1) ?? ""}`;
}

/** Somebody with a browser of their own. */
export async function withTheirOwn(
  browser: Browser,
  origin: string,
  name: string,
  key: string,
): Promise<Person> {
  const context = await browser.newContext({ baseURL: origin });
  const person = new Person(name, await context.newPage());
  await person.isLoggedIn(origin, key);
  return person;
}
