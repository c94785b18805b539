import type { Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";
import { PushedBrowser } from "../support/pushed-browser.ts";

const main = (page: Page) => page.getByRole("main");

test(
  "kris, who is not looking, is told what a hospital made, moved and cancelled, with both times and a way for who cannot come",
  { tag: "@M15" },
  async ({ kris, house, room, controlRoom, page }) => {
    test.setTimeout(180_000);
    /** Their lung function test. */
    const lung = "29d7a789-d999-5c82-ac0f-6c5b6909dbf5";
    const phone = await PushedBrowser.of(page, "Kris's phone", { sandbox: house.sandbox, room });
    await kris.isLoggedIn(house.origin, "kris");
    await phone.isTurnedOn();
    /** The phone says that there is something; the newest message says what. */
    const isTold = async (count: number, title: string) => {
      const push = await phone.receives(count);
      const { id } = JSON.parse(push.words) as { id: string };
      expect(push.words).toBe(JSON.stringify({ id }));
      await kris.opens(`/open/${id}`);
      await kris.seesPage("Message from Northfield Hospital");
      await expect(main(page).getByRole("heading", { name: title })).toBeVisible();
      // What the appointment is for is the same secret in every message.
      await expect(main(page)).not.toContainText(/lung|chest|respiratory/i);
    };

    await test.step("made", async () => {
      await controlRoom.happens("make-hospital-appointment", "kris");
      await isTold(1, "You have an appointment at Northfield Hospital");
      await kris.reads(/When: Tuesday\s30\sMay\s2028, 10:15am/);
      await kris.follows("See your appointments");
      await kris.follows(/^Chest clinic/);
      await kris.reads(/Tuesday\s30\sMay\s2028/);
    });
    await test.step("moved, with the old and the new time", async () => {
      await controlRoom.happens("move-hospital-appointment", lung);
      await isTold(2, "Your appointment at Northfield Hospital has moved");
      await kris.reads(/Old time: Monday\s22\sMay\s2028, 9:30am/);
      await kris.reads(/New time: Monday\s29\sMay\s2028, 9:30am/);
      await kris.follows("See your appointments");
      await kris.reads("Moved by the hospital");
    });
    await test.step("on its page both times stand side by side, with a way for who cannot come", async () => {
      await kris.follows(/^Lung function test/);
      await kris.reads("The hospital moved this appointment");
      await expect(page.getByRole("row").filter({ hasText: /22\sMay/ })).toContainText(/29\sMay/);
      await kris.follows("I cannot make the new time");
      await kris.seesPage("Ask for another time");
    });
    await test.step("cancelled", async () => {
      await controlRoom.happens("cancel-hospital-appointment", lung);
      await isTold(3, "Your appointment at Northfield Hospital is cancelled");
      await kris.reads(/It was: Monday\s29\sMay\s2028, 9:30am/);
      await kris.follows("See your appointments");
      await kris.follows(/^Lung function test/);
      await kris.reads("The hospital cancelled this appointment");
    });
  },
);
