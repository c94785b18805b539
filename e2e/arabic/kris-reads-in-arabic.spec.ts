import type { Page } from "@playwright/test";
import { everyFault } from "../support/checks/every.ts";
import { styleFaults } from "../support/checks/styled.ts";
import { expect, test } from "../support/house.ts";
import type { Person } from "../support/person.ts";

const label = "هذه الكلمات لم يراجعها مترجم بعد";

/** By hand, from the page of languages, as someone does who cannot read the rest. */
async function choosesArabic({ page }: Person): Promise<void> {
  await page.goto("/languages");
  await page.getByRole("radio", { name: "العربية" }).check();
  await page.getByRole("button", { name: "Save language" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "صحتك ورعايتك في مكان واحد" })).toBeVisible();
}

/** The choice without the clicks: for journeys that are about something else. */
const speaksArabic = (page: Page, origin: string) =>
  page.context().addCookies([{ name: "language", value: "ar", url: origin }]);

const html = (page: Page) => page.locator("html");

/** Where a piece of text stands, from the left: what the eye meets, whatever the order in the source. */
async function leftOf(page: Page, text: string): Promise<number> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector("main") ?? document,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      return range.getBoundingClientRect().left;
    }
    return Number.NaN;
  }, text);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("Kris chooses Arabic, logs in and reads HbA1c, in Arabic all the way", async ({ kris, page }) => {
      const main = page.getByRole("main");
      await test.step("the choice holds at the same address, and logging in is in Arabic", async () => {
        await choosesArabic(kris);
        await expect(html(page)).toHaveAttribute("lang", "ar");
        await expect(html(page)).toHaveAttribute("dir", "rtl");
        await main.getByRole("link", { name: "تسجيل الدخول" }).click();
        await kris.seesPage("تسجيل الدخول");
        await kris.reads(label);
        await page.getByRole("radio", { name: "هو لي" }).check();
        await page.getByRole("button", { name: "متابعة" }).click();
        await page.waitForURL(/nhs-login/);
        await kris.choosesThemselves();
      });
      await test.step("home, labelled, with names left as they are", async () => {
        await kris.seesPage("الرئيسية");
        await kris.reads(label);
        await expect(main.getByRole("heading", { name: "ما عليك القيام به" })).toBeVisible();
        await expect(main.locator("bdi", { hasText: "Kris Lindqvist" })).toBeVisible();
      });
      await test.step("the list, with Arabic months and Latin digits", async () => {
        await main.getByRole("link", { name: /^نتائج الفحوصات/ }).click();
        await kris.seesPage("نتائج الفحوصات");
        await kris.reads(label);
        await expect(main.getByRole("heading", { name: "مايو 2028" })).toBeVisible();
        await main.getByRole("searchbox").fill("سكر");
        await main.getByRole("button", { name: "بحث" }).click();
        await kris.reads(/نتائج عن «سكر»|نتيجة عن «سكر»/);
      });
      await test.step("the result, in words, comment as it was written", async () => {
        await main.getByRole("link", { name: /HbA1c.*12\s*مايو/ }).click();
        await kris.seesPage(/HbA1c/);
        await kris.reads(label);
        await kris.reads("يبيّن هذا الفحص متوسط سكر الدم");
        await kris.reads("هذه النتيجة أعلى من النطاق المعتاد");
        await kris.reads(/this points to type 2 diabetes/);
        await expect(main.getByRole("heading", { name: "ماذا يحدث بعد ذلك" })).toBeVisible();
        await expect(main.getByRole("heading", { name: /^نصيحة عاجلة: اتصل بالرقم 111/ })).toBeVisible();
        await kris.reads(/ارتفعت نتيجتك بمقدار 11 منذ مارس 2026/);
        expect(await main.innerText()).not.toMatch(/[٠-٩]/);
      });
      await test.step("a page without Arabic words is marked as English, in an Arabic frame", async () => {
        await kris.opens("/me/profile");
        await expect(html(page)).toHaveAttribute("lang", "ar");
        await expect(main).toHaveAttribute("lang", "en");
        await expect(main).toHaveAttribute("dir", "ltr");
        await kris.doesNotRead(label);
        await kris.reads(/23\s*June 1971/);
        await expect(page.getByRole("link", { name: "ملفي" }).first()).toBeVisible();
        await expect(main.locator('[lang="ar"][dir="rtl"]')).toContainText("للحصول على مشورة طبية عاجلة");
      });
    });
  });

test("the label leads to English, and back to the page that was read", async ({ kris, page, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await speaksArabic(page, house.origin);
  await kris.opens("/me/test-results");
  await kris.follows("اقرأ هذه الصفحة بالإنجليزية");
  await page.getByRole("radio", { name: "English" }).check();
  await page.getByRole("button", { name: "احفظ اللغة" }).click();
  await kris.seesPage("Test results");
  await expect(html(page)).toHaveAttribute("dir", "ltr");
});

test("values, ranges and numbers are read in their own direction", async ({ kris, page, house }) => {
  await kris.isLoggedIn(house.origin, "kris");
  await speaksArabic(page, house.origin);
  await kris.opens("/me/test-results");
  await page
    .getByRole("main")
    .getByRole("link", { name: /HbA1c.*12\s*مايو/ })
    .click();
  await kris.seesPage(/HbA1c/);
  await test.step("value before unit, parts of an NHS number and of a telephone number in order", async () => {
    expect(await leftOf(page, "56")).toBeLessThan(await leftOf(page, "mmol/mol"));
    expect(await leftOf(page, "999 ")).toBeLessThan(await leftOf(page, "9012"));
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    expect(await leftOf(page, "01632")).toBeLessThan(await leftOf(page, "960102"));
  });
  await test.step("a range runs with the sentence, and its unit stays with its last number", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const range = page.getByText(/^النطاق الخاص بالمختبر/);
    await expect(range).toHaveText(/من 20 إلى \u206641\u00a0mmol\/mol\u2069/);
    expect(await leftOf(page, "41\u00a0")).toBeLessThan(await leftOf(page, "20 إلى"));
  });
  await kris.opens("/me/test-results");
  await page.getByRole("main").getByRole("link", { name: /CRP/ }).click();
  await kris.reads("أقل من 5");
});

test("Arabic pages pass every check: axe, the smallest screen, large text, keyboard", async ({
  kris,
  page,
  house,
}) => {
  await kris.isLoggedIn(house.origin, "kris");
  await speaksArabic(page, house.origin);
  await kris.opens("/me/test-results");
  const result = await page
    .getByRole("main")
    .getByRole("link", { name: /HbA1c.*12\s*مايو/ })
    .getAttribute("href");
  for (const path of ["/", "/log-in", "/me", "/me/test-results", result ?? "", "/me/profile"]) {
    await kris.opens(path);
    expect([...(await everyFault(page)), ...(await styleFaults(page))], path).toEqual([]);
  }
});
