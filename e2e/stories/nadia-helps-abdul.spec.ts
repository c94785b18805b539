import type { Page } from "@playwright/test";
import {
  answers,
  asksForHelp,
  inTheirOwnBrowser,
  isTurnedAway,
  looksAt,
  reads,
  switchesTo,
  whatWaits,
} from "../support/family.ts";
import { expect, test } from "../support/house.ts";
import type { Person } from "../support/person.ts";

const main = (page: Page) => page.getByRole("main");

/** The worker tells it on its own: the page is opened again until it is there. */
async function isToldOnce(person: Person, words: string): Promise<void> {
  await expect(async () => {
    await person.opens("/me/notices");
    await expect(main(person.page).getByRole("link", { name: words })).toHaveCount(1, { timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
}

/** A nurse's appointment in person, at the first free time; gives its id. */
async function booksForHim(nadia: Person, his: string): Promise<string> {
  await nadia.opens(`${his}/book`);
  await nadia.page.getByRole("radio", { name: "Nurse appointment" }).check();
  await nadia.presses("Continue");
  await nadia.seesPage("How would you like to be seen?");
  await nadia.page.getByRole("radio", { name: "In person", exact: true }).check();
  await nadia.presses("Continue");
  await nadia.seesPage("Choose a time");
  await nadia.page.getByRole("radio").first().check();
  await nadia.presses("Continue");
  await nadia.seesPage(/help at the appointment/);
  await nadia.presses("Continue");
  await nadia.seesPage("Check your answers before you book");
  await nadia.presses("Confirm and book");
  await nadia.seesPage("Appointment booked");
  return new URL(nadia.page.url()).pathname.split("/").at(-2) ?? "";
}

async function isAboutAbdul(page: Page): Promise<void> {
  await expect(page.getByRole("region", { name: "Who you are acting for" })).toContainText(
    /You are acting for Abdul Rahman, aged 85/,
  );
  await expect(page).toHaveTitle(/^Abdul: /);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    test.describe.configure({ timeout: 180_000 });

    test(
      "abdul asks nadia of another surgery, his own agrees, and she sees and does exactly what he granted until he stops it by phone",
      { tag: "@M19" },
      async ({ browser, page, house, someone, controlRoom }) => {
        const abdul = someone("Abdul Rahman");
        await test.step("2: he ticks prescriptions, appointments and documents, for a year", async () => {
          await abdul.isLoggedIn(house.origin, "abdul", { device: "shared" });
          await asksForHelp(abdul, "Nadia Rahman");
          await abdul.reads("Notes of visits to the surgery");
          await abdul.presses("Ask them");
          await abdul.seesPage("You have asked them");
          await abdul.reads(/Waiting for Nadia Rahman and Elm Tree Surgery/);
        });
        const own = { name: "Nadia Rahman", key: "nadia", javaScriptEnabled };
        const nadia = await inTheirOwnBrowser(browser, house.origin, own);
        await test.step("4: she sees it on her home page and accepts; hers is another surgery", async () => {
          await nadia.opens("/me/profile");
          await nadia.reads("Harbour Road Practice");
          await nadia.opens("/me");
          await nadia.follows(/^Someone has asked you to help them/);
          await answers(nadia, "Will you help this person?", "Yes, I will help");
          await reads(nadia, "Abdul Rahman", "Being checked", /usually by 23\s+May\s+2028/);
        });
        await test.step("5: on 18 May his surgery approves, and both are told nothing of his health", async () => {
          await controlRoom.moveClock({ to: "2028-05-18T09:00:00Z" });
          await controlRoom.happens("surgery-approves-application", await whatWaits(controlRoom));
          await nadia.isLoggedIn(house.origin, "nadia");
          await abdul.isLoggedIn(house.origin, "abdul", { device: "shared" });
          for (const one of [nadia, abdul]) {
            await isToldOnce(one, "Help for someone has begun");
            await one.doesNotRead(/heart|kidney|hospital/i);
          }
        });
        const his = await switchesTo(nadia, "Abdul Rahman");
        await test.step("7: every page is under his name, and what he kept back is said", async () => {
          await nadia.reads("Elm Tree Surgery");
          const granted = {
            appointments: "Appointments",
            documents: "Letters and documents",
            medicines: "Medicines",
          };
          for (const [path, heading] of Object.entries(granted)) {
            await nadia.opens(`${his}/${path}`);
            await nadia.seesPage(heading);
            await isAboutAbdul(nadia.page);
          }
          await nadia.opens(`${his}/record`);
          await nadia.reads("Not shared with you");
          await nadia.reads("Consultations and notes");
          for (const path of [
            "consultations",
            "test-results",
            "conditions",
            "care-plan",
            "falls",
            "profile",
          ]) {
            await nadia.opens(`${his}/${path}`);
            await nadia.seesPage("Not shared with you");
            await nadia.doesNotRead(/heart|breathless|kidney|999 012/i);
          }
        });
        await test.step("she acts: what she books is his, and he sees that it was she", async () => {
          const id = await booksForHim(nadia, his);
          await isAboutAbdul(nadia.page);
          await abdul.opens("/me/appointments");
          await expect(main(page).locator(`a[href$="/appointments/${id}"]`)).toHaveCount(1);
          await abdul.opens("/me/who-looked?show=others");
          const line = page.getByRole("listitem").filter({ hasText: "Booked an appointment" }).first();
          await expect(line).toContainText("Nadia Rahman, who acts for you");
          await nadia.opens("/me/appointments");
          await expect(main(nadia.page).locator(`a[href$="/appointments/${id}"]`)).toHaveCount(0);
        });
        await test.step("he grants more, and less, from her next page on", async () => {
          await looksAt(abdul, "Nadia Rahman");
          await abdul.follows("Change what they may do");
          await page.getByLabel("Test results", { exact: true }).check();
          await page.getByLabel("Letters and documents", { exact: true }).uncheck();
          await abdul.presses("Save");
          await abdul.reads(/Your change is saved/);
          await nadia.opens(`${his}/test-results`);
          await nadia.seesPage("Test results");
          await nadia.opens(`${his}/documents`);
          await nadia.seesPage("Not shared with you");
        });
        await test.step("12: he calls his surgery, and her next page is a kind one; nothing of him is left", async () => {
          const [role = ""] = (await controlRoom.choices("role-ended-at-patient-request")).slice(-1);
          await nadia.opens(`${his}/appointments`);
          await controlRoom.happens("role-ended-at-patient-request", role);
          await isTurnedAway(nadia.page, `${his}/appointments`, /This access has ended/);
          await nadia.doesNotRead(/Nurse appointment|Heart clinic/);
          await nadia.page.goBack();
          await expect(main(nadia.page)).not.toContainText(/Nurse appointment|Heart clinic/);
          await expect(nadia.page).not.toHaveTitle(/^Abdul: /);
        });
        await nadia.page.context().close();
      },
    );
  });

test.fixme(
  "8: nadia orders his repeat and changes his pharmacy to one that delivers, and he sees that she did",
  {
    annotation: {
      type: "waits for",
      description: "Prescriptions: there is no page that orders medicines or changes the pharmacy.",
    },
  },
  () => undefined,
);

test.fixme(
  "11: nadia plans care after hospital, compares three care homes in a table and prints the shortlist",
  {
    annotation: {
      type: "waits for",
      description: "Planning care after hospital: there is no page about assessments and care homes.",
    },
  },
  () => undefined,
);
