import { inTheirOwnBrowser, switchesTo } from "../support/family.ts";
import { expect, test } from "../support/house.ts";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("one page names every person and organisation that can see Abdul's record, with the way to change each", async ({
      browser,
      page,
      house,
      someone,
      controlRoom,
    }) => {
      await controlRoom.happens("surgery-makes-role", "nadia-for-abdul:all-but-consultations");
      const abdul = someone("Abdul Rahman");
      await abdul.isLoggedIn(house.origin, "abdul");
      const own = { name: "Nadia Rahman", key: "nadia", javaScriptEnabled };
      const nadia = await inTheirOwnBrowser(browser, house.origin, own);
      const his = await switchesTo(nadia, "Abdul Rahman");
      const main = page.getByRole("main");

      await abdul.opens("/me/sharing");
      await test.step("organisations: who they are, whom to call, where to say no", async () => {
        for (const name of [/^Your GP surgery: Elm Tree Surgery/, /^Hospitals$/, "Research and planning"])
          await expect(main.getByRole("heading", { name })).toBeVisible();
        await expect(main.getByRole("link", { name: "01632 960101" }).first()).toBeVisible();
        await abdul.reads("Staff who treat you somewhere else");
        await abdul.reads("Health and care teams in your area");
        const choice = main.getByRole("link", { name: "say no on the NHS website" });
        await expect(choice).toHaveAttribute("href", "https://www.nhs.uk/your-nhs-data-matters/");
      });
      await test.step("people: what they may do is changed from here", async () => {
        await main.getByRole("link", { name: "Change what Nadia Rahman may do" }).click();
        await abdul.follows("Change what they may do");
        await page.getByLabel("Test results", { exact: true }).uncheck();
        await abdul.presses("Save");
        await abdul.reads(/Your change is saved/);
        await nadia.opens(`${his}/test-results`);
        await nadia.seesPage("Not shared with you");
      });
      await test.step("and stopped from here, in two steps", async () => {
        await abdul.opens("/me/sharing");
        await main.getByRole("link", { name: "Stop the access of Nadia Rahman" }).click();
        await abdul.presses("Stop it now");
        await abdul.reads(/Your change is saved/);
        await abdul.opens("/me/sharing");
        await abdul.reads("Nobody helps you here.");
      });
      await nadia.page.context().close();
    });

    test("where nobody can tell who helps, the page does not say that nobody does", async ({
      page,
      house,
      someone,
      controlRoom,
    }) => {
      const sarah = someone("Sarah Okafor");
      await sarah.isLoggedIn(house.origin, "sarah");
      const silent = { api: "validated-relationships", kind: "status", status: 500, count: 40 } as const;
      await controlRoom.inject(silent);
      await sarah.opens("/me/sharing");
      await sarah.reads(/^We could not check who helps you\. This does not mean that there is nobody/);
      await expect(page.getByRole("main")).not.toContainText("Nobody helps you here.");
    });
  });
