import type { Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";
import type { Person } from "../support/person.ts";

const main = (page: Page) => page.getByRole("main");

/** Opens the newest message of NHS England, as soon as its preview says so. */
async function isTold(person: Person, title: string): Promise<void> {
  const link = main(person.page).getByRole("link", {
    name: new RegExp(`^Unread message from NHS England .* with preview message of ${title}`),
  });
  await expect(async () => {
    await person.opens("/me/messages");
    await expect(link).toHaveCount(1, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await link.click();
  await person.seesPage("Message from NHS England");
  await expect(main(person.page).getByRole("heading", { name: title })).toBeVisible();
  await person.reads(/When: Tuesday\s30\sMay\s2028, 10am/);
  await person.reads(/Where: Millbridge Vaccination Clinic/);
}

test(
  "kris, who booked a covid-19 jab, is told so and reminded a week and a day before, each with a way to change or cancel",
  { tag: "@M05" },
  async ({ kris, house, controlRoom, page }) => {
    test.setTimeout(120_000);
    await kris.isLoggedIn(house.origin, "kris");
    await controlRoom.happens("covid-vaccination-booked", "kris");
    await test.step("a confirmation at once", async () => {
      await isTold(kris, "Your COVID-19 vaccination is booked");
    });
    await test.step("a reminder a week before", async () => {
      await controlRoom.moveClock({ to: "2028-05-23T10:30:00+01:00" });
      await isTold(kris, "Your COVID-19 vaccination is in 1 week");
    });
    await test.step("and a day before", async () => {
      await controlRoom.moveClock({ to: "2028-05-29T10:30:00+01:00" });
      await isTold(kris, "Your COVID-19 vaccination is tomorrow");
    });
    await test.step("all three in messages, once each", async () => {
      await kris.opens("/me/messages");
      const theirs = main(page).getByRole("link", { name: /message from NHS England/i });
      await expect(theirs).toHaveCount(3);
      await theirs.first().click();
    });
    await test.step("the link leads to the appointment, to cancel it or have another time", async () => {
      await kris.follows("Change or cancel this appointment");
      await kris.follows(/^COVID-19 vaccination/);
      await kris.reads("To have another time, cancel this one and book again.");
      await kris.follows("Cancel this appointment");
      await kris.seesPage("Are you sure you want to cancel?");
    });
  },
);
