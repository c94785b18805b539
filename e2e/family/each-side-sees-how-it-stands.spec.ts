import {
  answers,
  asksForHelp,
  asksToHelp,
  inTheirOwnBrowser,
  isTurnedAway,
  looksAt,
  reads,
  switchesTo,
  whatWaits,
} from "../support/family.ts";
import { expect, test } from "../support/house.ts";

const tom = { given: "Tom", family: "Reed", nhsNumber: "999 111 2227", born: ["5", "5", "1968"] } as const;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    test.describe.configure({ timeout: 120_000 });

    test(
      "Abdul gives Nadia access, limits it, has it reviewed and stops it; at each step both see how it stands and why",
      { tag: "@M65" },
      async ({ browser, page, house, someone, controlRoom }) => {
        const abdul = someone("Abdul Rahman");
        await abdul.isLoggedIn(house.origin, "abdul");
        const own = { name: "Nadia Rahman", key: "nadia", javaScriptEnabled };
        const nadia = await inTheirOwnBrowser(browser, house.origin, own);

        await test.step("sent", async () => {
          await asksForHelp(abdul, "Nadia Rahman");
          await abdul.reads("Notes of visits to the surgery");
          await abdul.reads(/16\s+May\s+2029/);
          await abdul.presses("Ask them");
          await abdul.seesPage("You have asked them");
          await abdul.reads(/Waiting for Nadia Rahman and Elm Tree Surgery/);
          await abdul.reads("Your reference");
          await reads(abdul, "Nadia Rahman", "Sent", /Once they accept, your GP surgery checks it/);
          await nadia.opens("/me/family");
          await nadia.reads("Waiting for your answer");
        });
        await test.step("being checked", async () => {
          await answers(nadia, "Will you help this person?", "Yes, I will help");
          await nadia.seesPage("Helping Abdul Rahman");
          await reads(nadia, "Abdul Rahman", "Being checked", /usually by 23\s+May\s+2028/);
          await reads(abdul, "Nadia Rahman", "Being checked", /usually by 23\s+May\s+2028/);
        });
        const role = await whatWaits(controlRoom);
        await controlRoom.happens("surgery-approves-application", role);
        await reads(abdul, "Nadia Rahman", "Active", /Nadia Rahman can use Front Door for you/);
        await reads(nadia, "Abdul Rahman", "Active", /You can use Front Door for Abdul Rahman/);
        const his = await switchesTo(nadia, "Abdul Rahman");
        await nadia.opens(`${his}/appointments`);
        await nadia.seesPage("Appointments");
        await nadia.opens(`${his}/consultations`);
        await nadia.seesPage("Not shared with you");

        await test.step("limited by task, from the next page on", async () => {
          await looksAt(abdul, "Nadia Rahman");
          await abdul.follows("Change what they may do");
          await page.getByLabel("Appointments", { exact: true }).uncheck();
          await abdul.presses("Save");
          await abdul.reads(/Your change is saved/);
          await nadia.opens(`${his}/appointments`);
          await nadia.seesPage("Not shared with you");
        });
        await test.step("limited in time", async () => {
          await abdul.follows("Change the last day");
          await page.getByLabel("A date I choose").check();
          for (const [label, typed] of Object.entries({ Day: "30", Month: "6", Year: "2028" }))
            await page.getByLabel(label, { exact: true }).fill(typed);
          await abdul.presses("Save");
          await abdul.reads(/30\s+June\s+2028/);
          await looksAt(nadia, "Abdul Rahman");
          await nadia.reads(/30\s+June\s+2028/);
        });
        await test.step("suspended while it is reviewed", async () => {
          await controlRoom.happens("role-suspended", role);
          await reads(abdul, "Nadia Rahman", "Paused while being reviewed", /Nadia Rahman cannot see/);
          await reads(nadia, "Abdul Rahman", "Paused while being reviewed", /you cannot open these pages/);
          await isTurnedAway(nadia.page, his, /The GP surgery is looking at this access/);
          await controlRoom.happens("surgery-reviews-role", `${role}:continues`);
          await reads(abdul, "Nadia Rahman", "Active", /16\s+May\s+2029/);
          await reads(nadia, "Abdul Rahman", "Active", /16\s+May\s+2029/);
        });
        await test.step("ended, in two steps from the list", async () => {
          await abdul.opens("/me/family");
          await abdul.follows(/^Stop/);
          await abdul.seesPage("Stop this access?");
          await abdul.presses("Stop it now");
          await abdul.reads(/Your change is saved/);
          await reads(abdul, "Nadia Rahman", "Ended", /Nadia Rahman can no longer see or do anything/);
          await isTurnedAway(nadia.page, `${his}/documents`, /This access has ended/);
          await reads(nadia, "Abdul Rahman", "Ended", /ask the GP surgery of the person/);
        });
        await nadia.page.context().close();
      },
    );

    test(
      "Grace asks to help Tom, he says yes, his surgery agrees, and she gives it up; both are told the status and why",
      { tag: "@M65" },
      async ({ browser, house, someone, controlRoom }) => {
        const grace = someone("Grace Bello");
        await grace.isLoggedIn(house.origin, "grace");
        await asksToHelp(grace, tom);
        await reads(grace, "Tom Reed", "Being checked", /by the person and their GP surgery/);
        const own = { name: "Tom Reed", key: "tom", javaScriptEnabled };
        const other = await inTheirOwnBrowser(browser, house.origin, own);
        await answers(other, "Do you want this person to help you?", "Yes");
        await reads(other, "Grace Bello", "Being checked", /You have said yes/);
        await reads(grace, "Tom Reed", "Being checked", /Tom Reed has agreed/);
        await controlRoom.happens("surgery-approves-application", await whatWaits(controlRoom));
        await reads(other, "Grace Bello", "Active", /can use Front Door for you/);
        const his = await switchesTo(grace, "Tom Reed");

        await looksAt(grace, "Tom Reed");
        await grace.follows("Stop helping Tom Reed");
        await grace.seesPage("Stop helping this person?");
        await grace.presses("Stop helping");
        await grace.reads(/Your change is saved/);
        await reads(grace, "Tom Reed", "Ended", /given up because it is no longer used/);
        await reads(other, "Grace Bello", "Ended", /given up because it is no longer used/);
        await isTurnedAway(grace.page, his, /no longer used/);
        await other.page.context().close();
      },
    );

    test("who is made to give access finds help, and nothing is kept or sent", async ({
      page,
      house,
      someone,
    }) => {
      const abdul = someone("Abdul Rahman");
      await abdul.isLoggedIn(house.origin, "abdul");
      await abdul.opens("/me/family/invite");
      await abdul.reads("We ask everyone. Nobody sees what you choose here, and we do not keep it.");
      await abdul.follows("I need help");
      await abdul.seesPage("Support");
      await abdul.reads("You do not have to give anyone access.");
      await expect(page.getByRole("link", { name: "call 999" })).toHaveAttribute("href", "tel:999");
      await abdul.opens("/me/family");
      await abdul.reads("Nobody helps you here.");
    });
  });
