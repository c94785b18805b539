import { expect, type Page } from "@playwright/test";
import type { Person } from "./person.ts";

/** Words that nobody guesses; a person's own. */
export const passphrase = "harbour lantern walnut otter kite";

/** Waits until the service worker looks after the page that is open. */
export async function isLookedAfter(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null;
  });
}

/** Chooses what to keep on this phone and locks it with the passphrase, as a newcomer does from the profile. */
export async function keepsOnPhone(person: Person, sections: readonly string[]): Promise<void> {
  const { page } = person;
  await person.opens("/me/profile");
  await person.follows("Use without signal");
  await person.seesPage("Use without signal");
  await person.follows("Choose what to keep");
  await person.seesPage("Choose what to keep on this phone");
  for (const section of sections) await page.getByRole("checkbox", { name: section, exact: true }).check();
  await page.getByLabel("Choose a passphrase", { exact: true }).fill(passphrase);
  await page.getByLabel("Enter it again", { exact: true }).fill(passphrase);
  await person.presses("Keep on this phone");
  await expect(page.getByRole("heading", { level: 1, name: "Ready to use without signal" })).toBeVisible({
    timeout: 30_000,
  });
}

/** Opens the lock with the passphrase. */
export async function unlocks(person: Person, words = passphrase): Promise<void> {
  await person.seesPage("Unlock what is kept on this phone");
  await person.page.getByLabel("Enter your passphrase").fill(words);
  await person.presses("Unlock");
}

/** How many rows there are in what this browser keeps. */
export const rowsKept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.open("front-door-kept");
        opening.onerror = () => fail(new Error("It does not open."));
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          if (names.length === 0) return done(0);
          const counted = opening.result
            .transaction(names)
            .objectStore(names[0] ?? "")
            .count();
          counted.onsuccess = () => done(counted.result);
        };
      }),
  );
