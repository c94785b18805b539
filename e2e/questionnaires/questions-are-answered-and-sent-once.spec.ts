import { expect, type Page } from "@playwright/test";
import { test } from "../support/house.ts";
import type { Person } from "../support/person.ts";

const title = "Your breathing at home and at work";

/** Chooses one of the answers of a question, and goes on. */
async function chooses(kris: Person, page: Page, answer: string, button = "Continue"): Promise<void> {
  await page.getByLabel(answer, { exact: true }).check();
  await kris.presses(button);
}

async function types(kris: Person, page: Page, label: RegExp, answer: string): Promise<void> {
  await page.getByLabel(label).fill(answer);
  await kris.presses("Continue");
}

/** The first three questions, the last of which cannot wait; ends on the advice. */
async function answersChestPain(kris: Person, page: Page): Promise<void> {
  await kris.seesPage("Do you get out of breath when you walk on flat ground?");
  await chooses(kris, page, "Yes");
  await kris.seesPage("How often does your breathing wake you at night?");
  await chooses(kris, page, "Never");
  await kris.seesPage("Do you have chest pain now?");
  await chooses(kris, page, "Yes");
  await kris.seesPage("Get help now");
  await kris.reads("Call 999 now");
}

test("kris answers a question a page, comes back later, is told what cannot wait, checks and sends once", async ({
  kris,
  page,
  house,
  controlRoom,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await test.step("the questions stand among what is coming, and on the page of their appointment", async () => {
    await kris.opens("/me/appointments");
    await kris.follows(/^Lung function test/);
    await kris.follows(`Answer questions: ${title}`);
    await kris.seesPage(title);
    await kris.reads("Your answers are kept on this service until you send or delete them.");
  });
  await test.step("an answer that cannot wait shows what to do at once", async () => {
    await kris.follows("Start");
    await kris.presses("Continue");
    await expect(page).toHaveTitle(/^Error: /);
    await answersChestPain(kris, page);
    await kris.follows("Go on to the next question");
  });
  await test.step("saved to come back later, it is found again where it was left", async () => {
    await page.getByLabel("Dust").check();
    await page.getByLabel("Animals").check();
    await kris.presses("Save and come back later");
    await kris.seesPage("Questions before an appointment");
    await kris.reads("4 of 11 answered");
    await kris.follows(new RegExp(`^${title}`));
    await kris.reads("Call 999 now");
    await kris.follows("Carry on");
    await kris.seesPage("What kind of work do you do? (optional)");
  });
  await test.step("an answer opens a question; what need not be answered is passed over", async () => {
    await chooses(kris, page, "Building");
    await types(kris, page, /dust or fumes/, "Plaster");
    await types(kris, page, /cigarettes/, "200");
    await expect(page).toHaveTitle(/^Error: /);
    await types(kris, page, /cigarettes/, "10");
    await kris.seesPage("When was your last asthma attack? (optional)");
    await kris.presses("Continue");
    await types(kris, page, /sleep/, "7.5");
    await types(kris, page, /weigh/, "70");
    await types(kris, page, /puffs/, "2");
    await types(kris, page, /anything else/, "I have a dog.");
    await kris.seesPage("Check your answers");
    await kris.reads("Call 999 now");
  });
  await test.step("the hospital changes its questions: what fits is kept, the rest is said", async () => {
    for (const choice of await controlRoom.choices("change-hospital-questionnaire"))
      await controlRoom.happens("change-hospital-questionnaire", choice);
    await kris.presses("Send answers");
    await kris.reads("Your answers were not sent.");
    await kris.reads("The hospital has changed its questions");
    await kris.reads("How many cigarettes or vapes do you smoke a day?");
    await kris.follows("Carry on");
    await kris.presses("Continue");
    await types(kris, page, /vapes/, "3");
    await chooses(kris, page, "No");
    await kris.seesPage("Check your answers");
  });
  await test.step("an answer is changed from the check, and what is sent is sent once", async () => {
    await page.getByRole("link", { name: /Change.*chest pain/ }).click();
    await chooses(kris, page, "No");
    await kris.seesPage("Check your answers");
    await expect(page.getByText("Call 999 now")).toBeHidden();
    await page.getByRole("button", { name: "Send answers" }).dblclick();
    await kris.seesPage("Answers sent");
    await kris.reads("they will be read by the lung function team");
    await kris.reads("70 kg");
    await page.reload();
    await kris.seesPage("Answers sent");
    await kris.follows("See all questions");
    await expect(page.getByText("To answer")).toBeHidden();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("kris answers, comes back, deletes, answers again and sends", async ({ kris, page, house }) => {
    await kris.isLoggedIn(house.origin, "kris");
    await kris.opens("/me/questionnaires");
    await kris.follows(new RegExp(`^${title}`));
    await kris.follows("Start");
    await answersChestPain(kris, page);
    await kris.follows("Come back later");
    await kris.reads("3 of 11 answered");
    await kris.follows(new RegExp(`^${title}`));
    await kris.follows("Delete my answers");
    await kris.presses("Delete answers");
    await kris.follows(new RegExp(`^${title}`));
    await kris.follows("Start");
    await chooses(kris, page, "No");
    await chooses(kris, page, "No");
    await kris.presses("Continue");
    await chooses(kris, page, "Something else");
    await expect(page).toHaveTitle(/^Error: /);
    await types(kris, page, /Tell us what it is/, "I bake bread");
    await types(kris, page, /cigarettes/, "0");
    for (let passed = 0; passed < 5; passed += 1) await kris.presses("Continue");
    await kris.seesPage("Check your answers");
    await kris.presses("Send answers");
    await kris.seesPage("Answers sent");
    await kris.reads("I bake bread");
  });
});
