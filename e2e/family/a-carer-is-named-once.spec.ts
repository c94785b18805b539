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

/** The smallest letters of what is printed, in points, and how many sheets of A4 it fills. */
const onPaper = (page: Parameters<typeof looksAt>[0]["page"]) =>
  page.evaluate(() => {
    const printed = [...document.querySelectorAll<HTMLElement>("main p, main li")].filter(
      (one) => one.checkVisibility() && one.innerText.trim() !== "",
    );
    return Math.min(...printed.map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75));
  });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test(
      "Abdul names Nadia once to act online, by phone and by post, has a letter for staff, and takes all of it away in one step",
      { tag: "@X20" },
      async ({ browser, page, house, someone, controlRoom }) => {
        test.setTimeout(120_000);
        const abdul = someone("Abdul Rahman");
        await abdul.isLoggedIn(house.origin, "abdul");
        await test.step("named once", async () => {
          await asksForHelp(abdul, "Nadia Rahman");
          await abdul.reads(/they can act for you online, by phone and by post/);
          await abdul.presses("Ask them");
          await abdul.seesPage("You have asked them");
        });
        await test.step("a letter is made: large print, one sheet, with whom staff can call", async () => {
          await abdul.follows("Print a letter with this");
          await abdul.seesPage("Help with NHS services for Abdul Rahman");
          await abdul.reads("I want Nadia Rahman to help me with:");
          await abdul.reads(/online, by phone and by post/);
          await abdul.reads(/This is not active yet/);
          await abdul.reads(/Elm Tree Surgery, 01632 960101/);
          await abdul.reads(/NHS 111/);
          await page.emulateMedia({ media: "print" });
          expect(await onPaper(page)).toBeGreaterThanOrEqual(18);
          const sheets = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g);
          expect(sheets).toHaveLength(1);
          await page.emulateMedia({ media: null });
        });
        const own = { name: "Nadia Rahman", key: "nadia", javaScriptEnabled };
        const nadia = await inTheirOwnBrowser(browser, house.origin, own);
        await answers(nadia, "Will you help this person?", "Yes, I will help");
        await controlRoom.happens("surgery-approves-application", await whatWaits(controlRoom));
        const his = await switchesTo(nadia, "Abdul Rahman");
        await looksAt(abdul, "Nadia Rahman");
        const address = page.url();
        await abdul.opens(`${address}/letter`);
        await abdul.reads(/This is active, as seen on 16\s+May\s+2028/);

        await test.step("one step ends it everywhere", async () => {
          await abdul.opens(`${address}/stop`);
          await abdul.reads(/online, by phone and by post/);
          await abdul.presses("Stop it now");
          await reads(abdul, "Nadia Rahman", "Ended", /can no longer see or do anything/);
          await isTurnedAway(nadia.page, `${his}/appointments`, /This access has ended/);
          await abdul.opens(`${address}/letter`);
          await abdul.reads(/This is not active, as seen on/);
        });
        await nadia.page.context().close();
      },
    );
  });
