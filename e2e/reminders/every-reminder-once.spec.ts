import type { Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";

const main = (page: Page) => page.getByRole("main");

test(
  "kris sees reminders of surgery, hospitals and vaccinations in one place, each once, and where each is changed",
  { tag: "@X25" },
  async ({ kris, house, controlRoom, page }) => {
    test.setTimeout(120_000);
    await kris.isLoggedIn(house.origin, "kris");
    await controlRoom.happens("covid-vaccination-booked", "kris");
    await kris.opens("/me/reminders");
    await page.getByLabel("1 day before").check();
    await kris.presses("Save");
    await kris.reads("We have saved when to remind you.");
    await test.step("what will come, of every organisation", async () => {
      await kris.reads(/^For the appointment at your surgery on/);
      await kris.reads(/^For the hospital appointment on Monday\s22\sMay\s2028/);
      await kris.reads(/^For the vaccination appointment on Tuesday\s30\sMay\s2028\sat\s10am/);
    });
    await test.step("each leads to where it is changed", async () => {
      await kris.follows(/^Monday\s29\sMay\s2028\sat\s10am/);
      await kris.seesPage("Choose when to remind you");
      await expect(page.getByLabel("1 day before")).toBeChecked();
    });
    await controlRoom.moveClock({ to: "2028-05-29T10:30:00+01:00" });
    const now = main(page).getByRole("link", { name: /^You have an appointment tomorrow/ });
    const wrote = main(page).getByText("NHS England wrote to you about it too. It is in your messages.");
    await test.step("on the day that both reminded of it, the vaccination is there once", async () => {
      await expect(async () => {
        await kris.opens("/me/reminders");
        await expect(now).toHaveCount(1, { timeout: 1_000 });
        await expect(wrote).toHaveCount(1, { timeout: 1_000 });
      }).toPass({ timeout: 40_000 });
    });
    await test.step("what came before is there too: the hospital's, and what was written", async () => {
      await kris.reads(/^For the hospital appointment on Monday\s22\sMay\s2028/);
      await expect(main(page).getByText("NHS England wrote to you about appointments")).toHaveCount(1);
      await main(page)
        .getByRole("link", { name: /^Tuesday\s16\sMay\s2028/ })
        .click();
      await kris.seesPage("Message from NHS England");
    });
    await test.step("how organisations write is chosen elsewhere", async () => {
      await kris.opens("/me/reminders");
      await kris.follows("How the NHS contacts you");
      await kris.seesPage("How the NHS contacts you");
    });
  },
);
