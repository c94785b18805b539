import { answers, asksToHelp, inTheirOwnBrowser, looksAt, whatWaits } from "../support/family.ts";
import { expect, test } from "../support/house.ts";
import type { Person } from "../support/person.ts";

const leah = { given: "Leah", family: "Moss", nhsNumber: "999 333 4448", born: ["3", "3", "1992"] } as const;
const omar = {
  given: "Omar",
  family: "Haddad",
  nhsNumber: "999 445 5664",
  born: ["30", "11", "1979"],
} as const;
/** An NHS number as good as any, of nobody. */
const nobody = {
  given: "Ann",
  family: "Other",
  nhsNumber: "999 000 0018",
  born: ["1", "2", "1980"],
} as const;

/** What the applicant reads of one of them, whoever it is. */
async function wordsAbout(applicant: Person, given: string, family: string): Promise<string> {
  await looksAt(applicant, `${given} ${family}`);
  const words = await applicant.page.getByRole("main").innerText();
  return words.replaceAll(`${given} ${family}`, "(name)").replaceAll(/\s+/g, " ");
}

/** E8 6. */
for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("Leah sees who wants to help her before anything is granted, and her no reads as any refusal", async ({
      browser,
      house,
      someone,
      controlRoom,
    }) => {
      test.setTimeout(120_000);
      // Her own surgery takes no such request online; another does.
      await controlRoom.change("leah", { "practice.odsCode": "A20001" });
      const tom = someone("Tom Reed");
      await tom.isLoggedIn(house.origin, "tom");
      const all = [leah, omar, nobody];
      await asksToHelp(tom, leah);
      const own = { name: "Leah Moss", key: "leah", javaScriptEnabled };
      const her = await inTheirOwnBrowser(browser, house.origin, own);
      await her.opens("/me");
      await her.reads(/wants to help you/);
      await asksToHelp(tom, omar);
      const forOmar = (await controlRoom.choices("surgery-rejects-application")).findLast((key) =>
        key.endsWith(":safeguarding"),
      );
      await asksToHelp(tom, nobody);
      const waiting: string[] = [];
      for (const { given, family } of all) waiting.push(await wordsAbout(tom, given, family));
      expect(new Set(waiting).size).toBe(1);
      expect(waiting[0]).toContain("Being checked");

      await answers(her, "Do you want this person to help you?", "No, and do not tell them why");
      await her.opens("/me/family");
      await her.reads("Not agreed");
      await controlRoom.happens("surgery-rejects-application", forOmar ?? "");
      await test.step("nobody is told of a refusal at the moment it is made", async () => {
        for (const { given, family } of all) expect(await wordsAbout(tom, given, family)).toBe(waiting[0]);
        await controlRoom.moveClock({ byDays: 1 });
        await tom.isLoggedIn(house.origin, "tom");
      });
      const leahs = await wordsAbout(tom, "Leah", "Moss");
      expect(leahs).toContain("Not agreed");
      expect(leahs).toContain("We are not told more than that.");
      expect(await wordsAbout(tom, "Omar", "Haddad")).toBe(leahs);
      expect(await whatWaits(controlRoom)).toBe("");
      await test.step("who does not exist reads the same in the end", async () => {
        await controlRoom.moveClock({ byDays: 29 });
        await tom.isLoggedIn(house.origin, "tom");
        expect(await wordsAbout(tom, "Ann", "Other")).toBe(await wordsAbout(tom, "Leah", "Moss"));
      });
      await her.page.context().close();
    });
  });
