import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/house.ts";

/** Presses Tab until the control has the focus, as somebody without a mouse does. */
async function tabsTo(page: Page, control: Locator): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The control cannot be reached with Tab.");
}

test(
  "Kris books a video call by keyboard in 6 pages, loses the first time to somebody else, and is asked the same way next time",
  { tag: "@G17" },
  async ({ kris, page, house, controlRoom }) => {
    await kris.isLoggedIn(house.origin, "kris");
    await kris.opens("/me/book");
    const continues = async () => {
      await tabsTo(page, page.getByRole("button", { name: "Continue" }));
      await page.keyboard.press("Enter");
    };
    const kinds = page.getByRole("radio", { name: "GP appointment", exact: true });
    await tabsTo(page, page.getByRole("radio").first());
    await page.keyboard.press("Space");
    await expect(kinds).toBeChecked();
    await continues();
    await kris.seesPage("How would you like to be seen?");
    const video = page.getByRole("radio", { name: "Video call" });
    await tabsTo(page, page.getByRole("radio").first());
    while (!(await video.isChecked())) await page.keyboard.press("ArrowDown");
    await continues();
    await kris.seesPage("Choose a time");
    await kris.reads("Today");
    await tabsTo(page, page.getByRole("radio").first());
    await page.keyboard.press("Space");
    await continues();
    await kris.seesPage(/Do you need any help at the appointment/);
    await page.getByLabel("A quiet place to wait").focus();
    await page.keyboard.press("Space");
    await continues();
    await kris.seesPage("Check your answers before you book");
    await kris.reads("Tuesday 16 May 2028");
    await test.step("somebody else is faster: nothing else is lost", async () => {
      const choices = await controlRoom.choices("fill-gp-session");
      const session = choices.find((choice) => choice.endsWith("A20002-video-20280516"));
      await controlRoom.happens("fill-gp-session", session ?? "");
      await kris.presses("Confirm and book");
      await kris.seesPage("Choose a time");
      await expect(page).toHaveTitle(/^Error: /);
      await kris.reads("The next free times");
      await page.getByRole("radio").first().check();
      await kris.presses("Continue");
      await kris.seesPage("Check your answers before you book");
      await kris.reads("A quiet place to wait");
    });
    const check = page.url();
    await kris.presses("Confirm and book");
    await kris.seesPage("Appointment booked");
    await kris.reads("What happens next");
    const receipt = page.url();
    await test.step("sent again it is the same appointment", async () => {
      await page.goto(check);
      await kris.presses("Confirm and book");
      await kris.seesPage("Appointment booked");
      expect(page.url()).toBe(receipt);
    });
    await test.step("the way of being seen is remembered", async () => {
      await kris.opens("/me/book");
      await kinds.check();
      await kris.presses("Continue");
      await expect(video).toBeChecked();
    });
  },
);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test(
    "Abdul books a nurse-led clinic, with the help that he needs",
    { tag: "@M83" },
    async ({ kris: abdul, page, house }) => {
      await abdul.isLoggedIn(house.origin, "abdul");
      await abdul.opens("/me/book");
      await abdul.presses("Continue");
      await expect(page).toHaveTitle(/^Error: /);
      for (const clinic of ["Nurse appointment", "Blood test", "Cervical screening", "Asthma check"])
        await expect(page.getByRole("radio", { name: clinic })).toBeVisible();
      await page.getByRole("radio", { name: "Diabetes check" }).check();
      await abdul.presses("Continue");
      await page.getByRole("radio", { name: "In person", exact: true }).check();
      await abdul.presses("Continue");
      await page.getByRole("radio").first().check();
      await abdul.presses("Continue");
      await page.getByLabel("Interpreter for another language (optional)").fill("Bengali");
      await abdul.presses("Continue");
      await abdul.reads("Interpreter: Bengali");
      await abdul.presses("Confirm and book");
      await abdul.seesPage("Appointment booked");
      await abdul.reads(/Find the way to/);
    },
  );

  test(
    "who needs to be seen in person is never given a call instead, and says why",
    { tag: "@G27" },
    async ({ kris: abdul, page, house }) => {
      await abdul.isLoggedIn(house.origin, "abdul");
      await abdul.opens("/me/book");
      await page.getByRole("radio", { name: "GP appointment today" }).check();
      await abdul.presses("Continue");
      await abdul.reads(/You do not have to take a call instead/);
      await page.getByRole("radio", { name: "I need to be seen in person" }).check();
      await page.getByLabel(/Why do you need to be seen in person/).fill("I do not hear well on calls");
      await abdul.presses("Continue");
      await abdul.seesPage("There are no free times");
      await abdul.reads(/You can still be seen in person/);
      await abdul.reads("01632 960101");
      await abdul.reads("Tell me if a time becomes free");
    },
  );
});
