import type { Page } from "@playwright/test";
import { everyFault } from "../support/checks/every.ts";
import { expect, test } from "../support/house.ts";

const heading = "Text size, contrast and listening";

const look = (page: Page) =>
  page.evaluate(() => ({
    text: Number.parseFloat(getComputedStyle(document.querySelector("main p") ?? document.body).fontSize),
    page: getComputedStyle(document.documentElement).backgroundColor,
    sideways: document.documentElement.scrollWidth - window.innerWidth,
    header: document.querySelector("header")?.getBoundingClientRect().height ?? 0,
  }));

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("Tom makes text twice as large and contrast stronger, and it holds on every page", async ({
      someone,
      page,
    }) => {
      const tom = someone("Tom Reed");
      await page.setViewportSize({ width: 320, height: 640 });
      await tom.opens("/help");
      const before = await look(page);
      await test.step("the sample shows the choice, and saving leads back to the page that was read", async () => {
        await tom.follows(heading);
        await tom.seesPage(heading);
        await expect(page.getByRole("radio", { name: "Usual", exact: true })).toBeChecked();
        const sample = page.locator(".app-sample");
        const small = (await sample.boundingBox())?.height ?? 0;
        await page.getByRole("radio", { name: "Largest (200%)" }).check();
        expect((await sample.boundingBox())?.height).toBeGreaterThan(small * 1.5);
        await page.getByRole("radio", { name: "More contrast" }).check();
        await tom.presses("Save");
        await tom.seesPage("App help");
      });
      const after = await look(page);
      expect(after.text).toBe(before.text * 2);
      expect(after.page).toBe("rgb(255, 255, 255)");
      await test.step("on other pages too, with nothing to scroll sideways and a bar of two rows at most", async () => {
        for (const path of ["/", "/privacy", "/reading", "/log-in"]) {
          await tom.opens(path);
          const { text, sideways, header } = await look(page);
          expect(text, path).toBe(before.text * 2);
          expect(sideways, path).toBe(0);
          expect(header, path).toBeLessThan(176);
        }
      });
      await test.step("his choice is shown as chosen, and can be taken back", async () => {
        await tom.opens("/reading");
        await expect(page.getByRole("radio", { name: "Largest (200%)" })).toBeChecked();
        await expect(page.getByRole("radio", { name: "More contrast" })).toBeChecked();
        await page.getByRole("radio", { name: "Usual", exact: true }).check();
        await tom.presses("Save");
        await tom.seesPage("Your health and care in one place");
        await tom.opens("/help");
        expect((await look(page)).text).toBe(before.text);
      });
    });

    test("a word is explained by keyboard and by tap", async ({ someone, page }) => {
      const tom = someone("Tom Reed");
      await tom.opens("/help");
      const word = page.getByRole("button", { name: "usual range" });
      const meaning = page.getByText("The results that most healthy people have.");
      await expect(meaning).toBeHidden();
      await test.step("Enter opens, Escape closes, and the focus is still on the word", async () => {
        await word.focus();
        await page.keyboard.press("Enter");
        await expect(meaning).toBeVisible();
        await page.keyboard.press("Tab");
        await expect(page.getByRole("button", { name: "Close" })).toBeFocused();
        await page.keyboard.press("Escape");
        await expect(meaning).toBeHidden();
        await expect(word).toBeFocused();
      });
      await test.step("a tap opens, its button closes, and so does a tap elsewhere", async () => {
        await word.click();
        await page.getByRole("button", { name: "Close" }).click();
        await expect(meaning).toBeHidden();
        await word.click();
        await expect(meaning).toBeVisible();
        await page.mouse.click(5, 5);
        await expect(meaning).toBeHidden();
      });
      await test.step("on paper it stands after the word", async () => {
        await page.emulateMedia({ media: "print" });
        await expect(meaning).toBeVisible();
        await page.emulateMedia({ media: null });
      });
      await tom.opens("/glossary");
      await tom.reads("general practitioner");
    });
  });

test("text size and contrast stay after logging out on one's own device", async ({ kris, page, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await page.context().addCookies([{ name: "reading", value: "large.more", url: house.origin }]);
  await kris.opens("/log-out");
  await page.getByRole("main").getByRole("button", { name: "Log out", exact: true }).click();
  await kris.seesPage("You have logged out");
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "large");
  await expect(page.locator("html")).toHaveAttribute("data-contrast", "more");
});

test("pages in the largest text and more contrast pass every check", async ({ kris, page, house }) => {
  test.setTimeout(120_000);
  await kris.isLoggedIn(house.origin, "kris");
  await page.context().addCookies([{ name: "reading", value: "largest.more", url: house.origin }]);
  for (const path of ["/reading", "/glossary", "/me"]) {
    await kris.opens(path);
    expect(await everyFault(page), path).toEqual([]);
  }
});
