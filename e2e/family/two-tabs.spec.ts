import type { Page } from "@playwright/test";
import { switchesTo, writesNote } from "../support/family.ts";
import { expect, test } from "../support/house.ts";
import { Person } from "../support/person.ts";

const banner = (page: Page) => page.getByRole("region", { name: "Who you are acting for" });

/** What the answers to a page say of keeping them, by their address; of pages and what scripts fetch for them. */
function hears(page: Page, whose: string): Readonly<Record<string, string>> {
  const heard: Record<string, string> = {};
  page.on("response", (answer) => {
    const { pathname } = new URL(answer.url());
    if (pathname.startsWith(`${whose}/`)) heard[pathname] = answer.headers()["cache-control"] ?? "";
  });
  return heard;
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("Sarah acts for Kyle in one tab and for herself in another, and nothing of one is in the other", async ({
      context,
      page,
      house,
    }) => {
      test.setTimeout(120_000);
      const forKyle = new Person("Sarah Okafor", page);
      await forKyle.isLoggedIn(house.origin, "sarah");
      const kyles = await switchesTo(forKyle, "Kyle Okafor");
      const own = new Person("Sarah Okafor", await context.newPage());
      const told = { kyles: hears(page, kyles), hers: hears(own.page, "/me") };

      await test.step("shown: each tab says whose pages these are, whatever the other opens", async () => {
        for (const part of ["appointments", "allergies", "vaccinations"]) {
          await forKyle.opens(`${kyles}/${part}`);
          await own.opens(`/me/${part}`);
          await expect(banner(page)).toContainText("Kyle Okafor");
          await expect(page).toHaveTitle(/^Kyle: /);
          await expect(banner(own.page)).toHaveCount(0);
          await expect(own.page).not.toHaveTitle(/Kyle/);
          const words = await page.getByRole("main").innerText();
          expect(words).not.toBe(await own.page.getByRole("main").innerText());
          await page.reload();
          expect(await page.getByRole("main").innerText()).toBe(words);
        }
      });

      await test.step("sent: a form goes to whom its page was about, though the other was used since", async () => {
        await writesNote(forKyle, kyles, "Kyle slept badly");
        await writesNote(own, "/me", "I slept well");
        await forKyle.presses("Add to the record");
        await forKyle.seesPage("Added to the record");
        await expect(banner(page)).toContainText("Kyle Okafor");
        await own.presses("Add to the record");
        await own.seesPage("Added to the record");
        await expect(banner(own.page)).toHaveCount(0);
        await forKyle.opens(`${kyles}/own-entries`);
        await forKyle.reads("Kyle slept badly");
        await forKyle.doesNotRead("I slept well");
        await own.opens("/me/own-entries");
        await own.reads("I slept well");
        await own.doesNotRead("Kyle slept badly");
      });

      await test.step("a form of one does not go to the other, whatever its address is made to say", async () => {
        await writesNote(forKyle, kyles, "Kyle ate well");
        const forms = page.getByRole("main").locator("form");
        await forms.evaluateAll((all) =>
          all.forEach((one) => one.setAttribute("action", "/me/own-entries/add/note")),
        );
        await forKyle.presses("Add to the record");
        await forKyle.seesPage("Added to the record");
        await expect(banner(page)).toContainText("Kyle Okafor");
        await own.opens("/me/own-entries");
        await own.doesNotRead("Kyle ate well");
        await own.opens(`${kyles}/own-entries`);
        await expect(banner(own.page)).toContainText("Kyle Okafor");
        await own.follows("Switch back to your profile");
        await expect(banner(own.page)).toHaveCount(0);
        await forKyle.opens(`${kyles}/own-entries`);
        await expect(banner(page)).toContainText("Kyle Okafor");
      });

      await test.step("kept: nowhere, by neither", () => {
        for (const heard of Object.values(told)) {
          expect(Object.keys(heard).length).toBeGreaterThanOrEqual(4);
          for (const [path, cache] of Object.entries(heard)) expect(cache, path).toContain("no-store");
        }
      });

      await test.step("written down: what she did for Kyle as for Kyle, and the rest as her own", async () => {
        await own.opens("/me/who-looked?show=helped");
        const forHim = own.page.getByRole("listitem").filter({ hasText: "For Kyle" });
        const added = "Added or changed an own entry";
        await expect(forHim.filter({ hasText: added }).first()).toBeVisible();
        await expect(forHim.filter({ hasText: "Saw vaccinations" }).first()).toBeVisible();
        await own.opens("/me/who-looked");
        const hers = own.page.getByRole("listitem").filter({ hasText: added });
        await expect(hers.first()).toBeVisible();
        await expect(hers.filter({ hasText: "Kyle" })).toHaveCount(0);
      });
    });
  });
