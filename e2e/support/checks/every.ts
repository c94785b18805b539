import type { Page } from "@playwright/test";
import { axeFaults } from "./axe.ts";
import { forcedColourFaults } from "./forced-colours.ts";
import { htmlFaults, sentFaults } from "./html.ts";
import { keyboardFaults } from "./keyboard.ts";
import { outlineFaults } from "./outline.ts";
import { paperFaults } from "./paper.ts";
import { motionFaults } from "./still.ts";
import { targetFaults } from "./targets.ts";
import { textFaults } from "./text-fits.ts";

export const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };

/** Every check that needs nothing but the page as it stands, with everything unfolded; one line for each fault. */
export async function everyFault(page: Page): Promise<string[]> {
  await page.setViewportSize(phone);
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  const faults = [...(await outlineFaults(page)), ...(await axeFaults(page)), ...(await targetFaults(page))];
  faults.push(...(await keyboardFaults(page)));
  faults.push(...(await forcedColourFaults(page)));
  faults.push(...(await textFaults(page)));
  return faults;
}

/** What the markup is, as sent and as scripts have left it, and what is left of the page on paper and without motion. */
export async function markupAndPaperFaults(page: Page, sent: string): Promise<string[]> {
  const faults = [...(await sentFaults(sent)), ...(await htmlFaults(page))];
  faults.push(...(await motionFaults(page)), ...(await paperFaults(page)));
  return faults;
}

/** What differs on a wide screen: another header with other stops. */
export async function wideFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(desk);
  const faults = [
    ...(await axeFaults(page)),
    ...(await outlineFaults(page)),
    ...(await keyboardFaults(page)),
  ];
  return faults.map((fault) => `at 1280 pixels: ${fault}`);
}
