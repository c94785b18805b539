import type { Page } from "@playwright/test";
import { arrive } from "../support/checks/arrive.ts";
import { phone } from "../support/checks/every.ts";
import { targetFaults } from "../support/checks/targets.ts";
import { sidewaysFaults, textFaults } from "../support/checks/text-fits.ts";
import type { Trouble } from "../support/checks/trouble.ts";
import { addressOfPart, partNames, type Wording } from "../support/gallery.ts";
import { expect, test } from "../support/house.ts";
import { small } from "../support/small-picture.ts";
import { visit } from "../support/visit.ts";

/*
 * Each part of the gallery as it looks, at half its size, held against the pictures beside this file. They are taken
 * anew, once the changes have been looked at, with
 *   npx playwright test e2e/design/pictures.spec.ts --update-snapshots
 */

test.describe.configure({ mode: "parallel" });
test.use({ deviceScaleFactor: 0.5 });

interface View {
  readonly name: string;
  readonly width: number;
  readonly words?: Wording;
  readonly forced?: true;
  readonly paper?: true;
  /** Twice the size of text. */
  readonly large?: true;
}

/** Those of the same words stand together: the page is loaded once for all of them. */
const views: readonly View[] = [
  { name: "phone", width: phone.width },
  { name: "small-phone", width: 320 },
  { name: "desk", width: 1280 },
  { name: "forced-colours", width: phone.width, forced: true },
  { name: "large-text", width: phone.width, large: true },
  { name: "paper", width: 718, paper: true },
  { name: "long-words", width: 320, words: "long" },
  { name: "right-to-left", width: phone.width, words: "arabic" },
];

/** How wide these words are where the pictures were taken: Liberation and DejaVu, drawn by Chromium on Linux. */
const measured = { words: "Front Door 0123456789 الباب", width: 834 };

async function fontsDiffer(page: Page): Promise<string | undefined> {
  const width = await page.evaluate((words) => {
    const brush = document.createElement("canvas").getContext("2d");
    if (brush !== null) brush.font = "64px arial, sans-serif";
    return Math.round(brush?.measureText(words).width ?? 0);
  }, measured.words);
  return width === measured.width
    ? undefined
    : `Pictures are compared only with the fonts they were taken with: the same words are ${width} pixels wide here, and were ${measured.width}.`;
}

async function look(page: Page, { width, forced, large, paper }: View): Promise<Buffer> {
  await page.setViewportSize({ width, height: phone.height });
  await page.emulateMedia({ forcedColors: forced ? "active" : null, media: paper ? "print" : null });
  await page.evaluate(
    (size) => {
      document.documentElement.style.fontSize = size;
      window.scrollTo(0, 0);
      (document.activeElement as HTMLElement | null)?.blur();
    },
    large ? "200%" : "",
  );
  return small(await page.screenshot({ fullPage: true, animations: "disabled", caret: "hide" }));
}

async function open(page: Page, part: string, words: Wording): Promise<Trouble> {
  const { trouble } = await visit(page, addressOfPart(part, words), { name: "open", path: "", heading: "" });
  // A picture of the whole page shows what a window would fetch only when one scrolls there.
  await page.evaluate(() => {
    for (const one of document.images) one.loading = "eager";
  });
  await arrive(page);
  return trouble;
}

const few = { maxDiffPixels: 12 };

/** What breaks with these words: the pictures show it, and these checks name it. */
async function wordFaults(page: Page, words: Wording): Promise<string[]> {
  await page.emulateMedia({ media: null, forcedColors: null });
  await page.setViewportSize(phone);
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  const faults = [...(await targetFaults(page)), ...(await textFaults(page))];
  faults.push(...(await sidewaysFaults(page, 1280)));
  return faults.map((fault) => `${words} words: ${fault}`);
}

for (const part of partNames)
  test(`${part} looks as it did, and holds long and right-to-left words`, async ({ page }) => {
    let at: Wording | undefined;
    let reason: string | undefined;
    const faults: string[] = [];
    for (const view of views) {
      const words = view.words ?? "plain";
      const trouble = words === at ? undefined : await open(page, part, words);
      at = words;
      reason ??= await fontsDiffer(page);
      if (reason === undefined)
        expect.soft(await look(page, view)).toMatchSnapshot(`${part}-${view.name}.png`, few);
      if (words !== "plain")
        faults.push(...((await trouble?.soFar()) ?? []), ...(await wordFaults(page, words)));
    }
    expect(faults).toEqual([]);
    test.skip(reason !== undefined, reason);
  });

test("a tag that is not there is seen", async ({ page }) => {
  await open(page, "tags", "plain");
  test.skip((await fontsDiffer(page)) !== undefined);
  await page.evaluate(() => {
    document.querySelector(".nhsapp-tag, .nhsuk-tag")?.setAttribute("hidden", "");
  });
  expect(await look(page, { name: "phone", width: phone.width })).not.toMatchSnapshot("tags-phone.png", few);
});
