import type { Page } from "@playwright/test";
import { inTheirOwnBrowser, switchesTo } from "../support/family.ts";
import { expect, test } from "../support/house.ts";
import { isAboutKyle, switchesToKyle } from "../support/kyle.ts";

const main = (page: Page) => page.getByRole("main");

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    test.describe.configure({ timeout: 120_000 });

    test("9 and 10: kyle's blood test goes its way until its value, and one result is not hidden: his GP wants to talk about it", async ({
      someone,
      house,
      page,
      controlRoom,
    }) => {
      const sarah = someone("Sarah Okafor");
      await sarah.isLoggedIn(house.origin, "sarah");
      const kyles = await switchesToKyle(sarah);
      await sarah.opens(`${kyles}/test-results`);
      await sarah.follows(/^Full blood count/);
      for (const step of ["Ordered", "Sample taken", "At the laboratory", "Result ready"])
        await sarah.reads(step);
      await controlRoom.happens("test-result-arrives", "kyle kyle-2028-blood-count");
      await sarah.opens(kyles);
      await sarah.follows(/^Full blood count/);
      await sarah.seesPage(/Full blood count/);
      await isAboutKyle(page);
      await sarah.reads("Normal. No action is needed.");
      await sarah.reads(/138/);
      await test.step("the GP follow-up on 24 May", async () => {
        await sarah.opens(kyles);
        await sarah.follows(/^GP appointment\s.*24\s+May/);
        await sarah.reads("GP follow-up");
        await sarah.reads(/Wednesday\s24\sMay\s2028/);
      });
      await test.step("discuss first", async () => {
        await sarah.opens(`${kyles}/test-results`);
        await sarah.follows(/^Iron stores/);
        await sarah.seesPage("Your GP would like to talk to you about this one");
        await isAboutKyle(page);
        await sarah.doesNotRead(/\b9\b.*ug\/L/);
        await sarah.reads(/You can book an appointment/);
        await expect(main(page).getByRole("link", { name: "01632 960101" })).toHaveAttribute(
          "href",
          "tel:01632960101",
        );
        await sarah.follows("Show result now");
        await sarah.seesPage(/Iron stores/);
      });
    });

    test("11: who helps sarah sees nothing of what she keeps to herself, not even that it is there, until she shares it", async ({
      someone,
      browser,
      house,
      page,
      controlRoom,
    }) => {
      const words = "The miscarriage was a year ago today";
      const sarah = someone("Sarah Okafor");
      await sarah.isLoggedIn(house.origin, "sarah");
      await sarah.opens("/me/own-entries/add/note");
      await page.getByLabel("Your note").fill(words);
      for (const [label, typed] of Object.entries({ Day: "16", Month: "5", Year: "2028" }))
        await page.getByLabel(label, { exact: true }).fill(typed);
      await sarah.presses("Continue");
      await sarah.seesPage("Do you want to share this with the surgery?");
      await page.getByLabel("No, keep it for me").check();
      await sarah.presses("Continue");
      await sarah.seesPage("Check your answers before you add this");
      await sarah.presses("Add to the record");
      await sarah.seesPage("Added to the record");
      await sarah.follows("See what was added");
      await sarah.presses("Keep private");
      await sarah.reads("You keep this private");
      const entry = new URL(page.url()).pathname.replace("/me", "");
      await controlRoom.happens("surgery-makes-role", "femi-for-sarah:all-but-consultations");
      const own = { name: "Femi Adebayo", key: "femi", javaScriptEnabled };
      const femi = await inTheirOwnBrowser(browser, house.origin, own);
      const sarahs = await switchesTo(femi, "Sarah Okafor");
      await femi.opens(`${sarahs}/own-entries`);
      await femi.reads("Nothing has been added yet.");
      for (const path of ["", "conditions", "documents", "record", "timeline", "take-away/print"]) {
        await femi.opens(`${sarahs}/${path}`);
        await femi.doesNotRead(/miscarriage/i);
      }
      await femi.opens(`${sarahs}/consultations`);
      await femi.seesPage("Not shared with you");
      await femi.opens(`${sarahs}${entry}`);
      await femi.doesNotRead(/miscarriage|private/i);
      await sarah.presses("Stop keeping this private");
      await expect(page.getByRole("button", { name: "Keep private", exact: true })).toBeVisible();
      await femi.opens(`${sarahs}/own-entries`);
      await femi.reads(words);
      await femi.page.context().close();
    });

    test("12: why kyle's hospital appointments may be missing is said, with the number to call", async ({
      someone,
      house,
      page,
    }) => {
      const sarah = someone("Sarah Okafor");
      await sarah.isLoggedIn(house.origin, "sarah");
      const kyles = await switchesToKyle(sarah);
      await sarah.opens(`${kyles}/appointments`);
      await sarah.reads(/^Hospitals do not show appointments of people under 16 here/);
      await sarah.doesNotRead("Children’s clinic");
      await expect(main(page).getByRole("link", { name: "01632 960110" }).first()).toHaveAttribute(
        "href",
        "tel:01632960110",
      );
    });
  });
