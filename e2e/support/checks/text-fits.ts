import type { Page } from "@playwright/test";
import { inPage } from "./in-page.ts";

const spacing =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

/** Nothing leads sideways, nothing is cut off, no words lie on other words. */
function faultsHere(page: Page): Promise<string[]> {
  return inPage(page, (tools) => {
    const faults: string[] = [];
    const root = document.documentElement;
    const wide = window.innerWidth;
    if (root.scrollWidth > wide)
      faults.push(`the page is ${root.scrollWidth} pixels wide, the window ${wide}`);

    const elements = [...document.querySelectorAll<HTMLElement>("body *")].filter(
      (one) => tools.shown(one) && !tools.forEarsOnly(one),
    );
    const scrolls = (one: Element | null): boolean =>
      one !== null &&
      one !== document.body &&
      (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
    for (const one of elements) {
      const { left, right } = one.getBoundingClientRect();
      if ((right > wide + 1 || left < -1) && !scrolls(one.parentElement))
        faults.push(`${tools.name(one)} reaches from ${Math.round(left)} to ${Math.round(right)}`);
      const { overflowX, overflowY } = getComputedStyle(one);
      const hides = /hidden|clip/;
      const cutDown = hides.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
      const cutAcross = hides.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
      if ((one.textContent ?? "").trim() !== "" && (cutDown || cutAcross))
        faults.push(`${tools.name(one)} cuts off its words`);
      const drawing = one instanceof SVGElement && one.tagName === "text" ? one.ownerSVGElement : null;
      if (drawing !== null) {
        const [text, frame] = [one.getBoundingClientRect(), drawing.getBoundingClientRect()];
        const out =
          text.left < frame.left - 1 ||
          text.right > frame.right + 1 ||
          text.top < frame.top - 1 ||
          text.bottom > frame.bottom + 1;
        if (out) faults.push(`${tools.name(one)} is cut off by its drawing`);
      }
    }

    const fixed = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).position === "fixed" || fixed(one.parentElement));
    const lines: { rect: DOMRect; of: Element }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const of = node.parentElement;
      if (of === null || (node.textContent ?? "").trim() === "") continue;
      if (!tools.shown(of) || tools.forEarsOnly(of) || fixed(of)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) lines.push({ rect, of });
    }
    lines.forEach(({ rect: a, of }, index) => {
      for (const { rect: b, of: other } of lines.slice(index + 1)) {
        if (of === other) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 2 && down > Math.min(a.height, b.height) / 4)
          faults.push(`${tools.name(of)} and ${tools.name(other)} lie on each other`);
      }
    });
    return faults;
  });
}

const said = (where: string, faults: readonly string[]) => faults.map((fault) => `${where}: ${fault}`);

/** On the smallest screen (WCAG 1.4.10), where a bar may not stay and cover the page. */
async function reflowFaults(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 256 });
  const bars = await inPage(page, (tools) =>
    [...document.querySelectorAll("body *")]
      .filter((one) => /fixed|sticky/.test(getComputedStyle(one).position) && tools.shown(one))
      .filter((one) => one.getBoundingClientRect().height > window.innerHeight / 4)
      .map((one) => `${tools.name(one)} covers more than a quarter of the window`),
  );
  return said("at 320 by 256", [...bars, ...(await faultsHere(page))]);
}

/** With the space between letters, words and lines that people may set (WCAG 1.4.12), on the smallest screen. */
async function spacingFaults(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, spacing);
  const faults = await faultsHere(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  return said("with text spaced", faults);
}

/** With text twice as large (WCAG 1.4.4), in a window of 640 pixels. */
async function largeTextFaults(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 640, height: 900 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  const faults = await faultsHere(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "";
  });
  return said("with text at 200%", faults);
}

/** In a window as it is, of this width. */
export async function sidewaysFaults(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 844 });
  return said(`at ${width} pixels`, await faultsHere(page));
}

/** Reflow, text spacing and large text, one after the other; the window is left at another size. */
export async function textFaults(page: Page): Promise<string[]> {
  return [...(await reflowFaults(page)), ...(await spacingFaults(page)), ...(await largeTextFaults(page))];
}
