import type { Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";
import type { ControlRoom } from "../support/control-room.ts";
import type { Person } from "../support/person.ts";

const main = (page: Page) => page.getByRole("main");
const updateAbout = /^There is an update about Abdul/;

/** The worker follows what happens on its own: the page is opened again until it shows it. */
async function opensUntilShown(person: Person, path: string, words: RegExp): Promise<void> {
  await expect(async () => {
    await person.opens(path);
    await expect(main(person.page).getByText(words).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
}

/** As in the control room's panel of what NHS Notify took: to whom, and what the template was filled with. */
async function textsTo(page: Page, sandbox: string, name: string): Promise<readonly string[]> {
  await page.goto(`${sandbox}/control-room/arrived`);
  return page.getByRole("row", { name: new RegExp(name) }).allInnerTexts();
}

const nadiaActs = (controlRoom: ControlRoom) =>
  controlRoom.happens("surgery-makes-role", "nadia-for-abdul:all-but-consultations");

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "Nadia is told that Abdul fell and went home, sees where and what changed, and Abdul sees that she was told",
      { tag: ["@M39", "@M40"] },
      async ({ kris: nadia, someone, browser, house, controlRoom, page }) => {
        test.slow();
        await nadiaActs(controlRoom);
        await nadia.isLoggedIn(house.origin, "nadia");
        await nadia.opens("/me/notices");
        await nadia.seesPage("Updates about people");
        await nadia.doesNotRead(updateAbout);

        await controlRoom.moveClock({ to: "2028-05-18T15:05:00Z" });
        await controlRoom.happens("fall-ambulance-admission", "abdul");
        await nadia.isLoggedIn(house.origin, "nadia");
        await opensUntilShown(nadia, "/me/notices", updateAbout);
        // What she is told says nothing of where he is or why.
        await nadia.doesNotRead(/Northfield|fell|admitted/);
        await nadia.follows(updateAbout);
        await nadia.seesPage(/^Abdul was admitted to Northfield Hospital today at 4:05pm$/);
        await expect(page).toHaveTitle("Abdul: Admitted to hospital – Front Door");
        const phone = main(page).getByRole("link", { name: "01632 960171" });
        await expect(phone).toHaveAttribute("href", "tel:01632960171");

        const abduls = new URL(page.url()).pathname.split("/")[1] ?? "";
        await nadia.opens(`/${abduls}/falls`);
        await nadia.reads("This page is never the only way to get help");
        await nadia.reads("A fall was noticed");
        await nadia.reads(/Thursday\s18\sMay\s2028,\s2:30pm/);

        await controlRoom.happens("discharged", "abdul");
        await opensUntilShown(nadia, `/${abduls}/care-updates`, /^Abdul went home from Northfield Hospital/);
        await nadia.follows(/^Abdul went home from Northfield Hospital/);
        await nadia.reads("Medicines changed: 1 started, 1 stopped, 1 changed");
        const table = main(page).getByRole("table", { name: "What changed in the medicines" });
        await expect(table.getByRole("row", { name: /Ramipril.*Stopped/ })).toBeVisible();
        await expect(table.getByRole("row", { name: /Bisoprolol.*Changed/ })).toBeVisible();
        await nadia.reads(/Your blood pressure drops when you stand up/);
        await nadia.reads(/Blood test for your kidneys/);
        await nadia.reads(/You faint, or hit your head/);
        const update = page.url();
        await nadia.follows("Print this for a care home or a carer");
        await nadia.seesPage("Going home from hospital, to print");
        await nadia.reads("Medicines changed: 1 started, 1 stopped, 1 changed");

        await nadia.opens(update);
        await nadia.follows("Read the discharge letter");
        await nadia.seesPage(/Discharge letter/);
        await nadia.opens(update);
        await nadia.follows("See what changed in the care plan");
        await nadia.reads("What changed since the last version");

        const context = await browser.newContext({ javaScriptEnabled });
        const abdul = someone("Abdul Rahman", await context.newPage());
        await abdul.isLoggedIn(house.origin, "abdul");
        await abdul.opens("/me/care-updates");
        await abdul.follows(/^You were admitted to Northfield Hospital/);
        await abdul.seesPage(/^You were admitted to Northfield Hospital/);
        await opensUntilShown(abdul, new URL(abdul.page.url()).pathname, /Nadia Rahman was told on 18\sMay/);
        await context.close();
      },
    );
  });

test("the text that Nadia gets names nobody and says nothing of anybody's health", async ({
  house,
  controlRoom,
  page,
}) => {
  await nadiaActs(controlRoom);
  await controlRoom.happens("fall-ambulance-admission", "abdul");
  await expect(async () => {
    const texts = await textsTo(page, house.sandbox, "Nadia Rahman");
    const said = "There is an update about someone you help. Log in to Front Door to see it.";
    expect(texts.filter((text) => text.includes(said))).toHaveLength(1);
    expect(texts.join(" ")).not.toMatch(/Abdul|Northfield|hospital|fall/i);
  }).toPass({ timeout: 40_000 });
});

test("when her role ends, what Nadia was told leads nowhere and names nobody", async ({
  kris: nadia,
  house,
  controlRoom,
  page,
}) => {
  await nadiaActs(controlRoom);
  await controlRoom.happens("fall-ambulance-admission", "abdul");
  await nadia.isLoggedIn(house.origin, "nadia");
  await opensUntilShown(nadia, "/me/notices", updateAbout);
  const choices = await controlRoom.choices("role-ended-at-patient-request");
  const before = new Set([
    "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2001",
    "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2002",
    "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2004",
  ]);
  const hers = choices.find((role) => !before.has(role)) ?? "none";
  await controlRoom.happens("role-ended-at-patient-request", hers);
  await nadia.opens("/me/notices");
  await nadia.doesNotRead(/Abdul/);
  await nadia.follows("There was an update about someone");
  await nadia.reads("You cannot see this update");
  await expect(page).toHaveURL(/\/me\/notices\//);
});
