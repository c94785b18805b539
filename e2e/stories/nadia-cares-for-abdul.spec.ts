import type { Page } from "@playwright/test";
import { inTheirOwnBrowser, looksAt, switchesTo } from "../support/family.ts";
import { expect, test } from "../support/house.ts";

const main = (page: Page) => page.getByRole("main");
const grant = (what: string) => ["surgery-makes-role", `nadia-for-abdul:${what}`] as const;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    test.describe.configure({ timeout: 120_000 });

    test(
      "who helps somebody has a part of the home page for that, with what is next; who helps nobody has none",
      { tag: "@X44" },
      async ({ house, someone, controlRoom, page }) => {
        await controlRoom.happens(...grant("all-but-consultations"));
        const nadia = someone("Nadia Rahman");
        await nadia.isLoggedIn(house.origin, "nadia");
        await nadia.opens("/me");
        const part = page.getByRole("heading", { level: 2, name: "People you help" });
        await expect(part).toBeVisible();
        const card = main(page).getByRole("listitem").filter({ hasText: "Abdul Rahman, aged 85" });
        await expect(card).toContainText(/things? to do/);
        await expect(card).toContainText(/Next appointment: Friday\s19\sMay\s2028\sat\s9am/);
        await expect(card).not.toContainText(/kidney|heart|blood/i);
        await nadia.follows("Abdul Rahman, aged 85");
        await nadia.seesPage("Abdul Rahman");
        await expect(page).toHaveTitle(/^Abdul: Home/);
        await nadia.isLoggedIn(house.origin, "kris");
        await nadia.opens("/me");
        await nadia.seesPage("Home");
        await expect(part).toHaveCount(0);
      },
    );

    test(
      "nadia reads abdul's care plan and suggests a change; both see who wrote what and when, and it is one sheet of paper",
      { tag: "@M35" },
      async ({ browser, house, someone, controlRoom, page }) => {
        await controlRoom.happens(...grant("all-but-consultations"));
        const nadia = someone("Nadia Rahman");
        await nadia.isLoggedIn(house.origin, "nadia");
        const his = await switchesTo(nadia, "Abdul Rahman");
        await nadia.opens(`${his}/record`);
        await nadia.follows("Care plan");
        await nadia.seesPage("Care plan");
        await nadia.reads("To stay in my own home.");
        await nadia.reads("What I want to avoid");
        await nadia.reads("A stay in hospital for something that can be treated at home.");
        await nadia.reads("Call his daughter Nadia first if there is time.");
        await nadia.reads("01632 960145");
        await nadia.reads(/Written by Dr Samuel Hart, Elm Tree Surgery/);
        await nadia.reads(/Version 2, updated on Wednesday\s1\sMarch\s2028/);
        await nadia.follows("Suggest a change to What matters to me");
        await page.getByRole("textbox").fill("He would like his hearing aids in hospital.");
        await nadia.presses("Continue");
        await nadia.seesPage("Check what you suggest before you send it");
        await nadia.presses("Send my suggestion");
        await nadia.seesPage("Suggestion sent");
        const own = { name: "Abdul Rahman", key: "abdul", javaScriptEnabled };
        const abdul = await inTheirOwnBrowser(browser, house.origin, own);
        await abdul.opens("/me/care-plan");
        await abdul.reads("To stay in my own home.");
        await abdul.doesNotRead("hearing aids");
        const [newest = "none"] = await controlRoom.choices("care-team-accepts-suggestion");
        await controlRoom.happens("care-team-accepts-suggestion", newest);
        for (const [one, path] of [
          [abdul, "/me"],
          [nadia, his],
        ] as const) {
          await one.opens(`${path}/care-plan`);
          await one.reads(/hearing aids in hospital/);
          await one.reads(/Version 3, updated on Tuesday\s16\sMay\s2028/);
        }
        await abdul.follows("Print the care plan");
        await abdul.seesPage("Care plan, to print");
        const sheets = (await abdul.page.pdf({ format: "A4" }))
          .toString("latin1")
          .match(/\/Type\s*\/Page\b/g);
        expect(sheets).toHaveLength(1);
        await abdul.page.context().close();
      },
    );

    test(
      "abdul and nadia see his alarms and how his devices are; who may not see his record does not; 999 and the centre stand first",
      { tag: "@M37" },
      async ({ house, browser, someone, controlRoom, page }) => {
        await controlRoom.happens(...grant("all-but-consultations"));
        const nadia = someone("Nadia Rahman");
        await nadia.isLoggedIn(house.origin, "nadia");
        const his = await switchesTo(nadia, "Abdul Rahman");
        const own = { name: "Abdul Rahman", key: "abdul", javaScriptEnabled };
        const abdul = await inTheirOwnBrowser(browser, house.origin, own);
        await controlRoom.happens("fall-ambulance-admission", "abdul");
        for (const [one, path] of [
          [nadia, his],
          [abdul, "/me"],
        ] as const) {
          await one.opens(`${path}/falls`);
          await one.seesPage("Falls and alarms");
          await one.reads("This page is never the only way to get help");
          for (const [name, href] of [
            ["999", "tel:999"],
            ["01632 960175", "tel:01632960175"],
          ] as const)
            await expect(main(one.page).getByRole("link", { name, exact: true }).first()).toHaveAttribute(
              "href",
              href,
            );
          for (const words of ["Working", "Battery is low", "64%", "Last heard from"]) await one.reads(words);
          await one.reads("A fall was noticed");
          await one.reads("The alarm centre called an ambulance.");
        }
        await looksAt(abdul, "Nadia Rahman");
        await abdul.follows("Change what they may do");
        await abdul.page.getByLabel("GP health record", { exact: true }).uncheck();
        await abdul.presses("Save");
        await abdul.reads(/Your change is saved/);
        await nadia.opens(`${his}/falls`);
        await nadia.seesPage("Not shared with you");
        await expect(main(page)).not.toContainText(/fall was noticed|pendant|Battery/);
        await abdul.page.context().close();
      },
    );

    test(
      "nadia adds a note, marked with her name as his carer; abdul says that he does not agree, and hides it",
      { tag: "@M99" },
      async ({ house, browser, someone, controlRoom, page }) => {
        const words = "He ate well and slept in the chair.";
        await controlRoom.happens(...grant("all-but-consultations"));
        const nadia = someone("Nadia Rahman");
        await nadia.isLoggedIn(house.origin, "nadia");
        const his = await switchesTo(nadia, "Abdul Rahman");
        await nadia.opens(`${his}/own-entries/add/note`);
        await page.getByLabel("Your note").fill(words);
        for (const [label, typed] of Object.entries({ Day: "16", Month: "5", Year: "2028" }))
          await page.getByLabel(label, { exact: true }).fill(typed);
        await nadia.presses("Continue");
        await nadia.seesPage("Check your answers before you add this");
        await nadia.presses("Add to the record");
        await nadia.seesPage("Added to the record");
        const own = { name: "Abdul Rahman", key: "abdul", javaScriptEnabled };
        const abdul = await inTheirOwnBrowser(browser, house.origin, own);
        await abdul.opens("/me/own-entries");
        await abdul.reads("Added by Nadia Rahman, carer");
        await abdul.follows(new RegExp(words));
        await abdul.reads("Added by Nadia Rahman, carer");
        await abdul.presses("I do not agree with this");
        await abdul.reads(/^The person it is about said on 16\sMay\s2028 that they do not agree/);
        await nadia.opens(`${his}/own-entries`);
        await nadia.reads("Added by you");
        await nadia.reads("Not agreed by the person it is about");
        await abdul.presses("Keep private");
        await abdul.reads("You keep this private");
        await nadia.opens(`${his}/own-entries`);
        await nadia.seesPage("Added here");
        await nadia.doesNotRead(words);
        await nadia.opens(`${his}/timeline`);
        await nadia.doesNotRead(words);
        await abdul.page.context().close();
      },
    );

    test("nadia sees his care team, with what each did last", async ({ house, someone, controlRoom }) => {
      await controlRoom.happens(...grant("all-but-consultations"));
      const nadia = someone("Nadia Rahman");
      await nadia.isLoggedIn(house.origin, "nadia");
      const his = await switchesTo(nadia, "Abdul Rahman");
      await nadia.opens(`${his}/care-team`);
      await nadia.reads("Nurse Grace Obi");
      await controlRoom.happens("care-team-visits", "abdul-adeyemi");
      await nadia.opens(`${his}/care-team`);
      await nadia.reads(/Home visit, 16\sMay\s2028/);
    });
  });
