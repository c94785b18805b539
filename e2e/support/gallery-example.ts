import { expect, type Locator, type Page } from "@playwright/test";

/** One example of the page that is open. */
export const example = (page: Page, name: string): Locator =>
  page.locator(`[data-stage=${JSON.stringify(name)}]`);

/** A module arrives after the page; nhsuk-frontend marks the element that it then looks after. */
export async function lookedAfter(stage: Locator, module: string): Promise<void> {
  await expect(stage.locator(`[data-nhsuk-${module}-init]`)).toHaveCount(1);
}

/** Opens a part of the gallery, and gives the example once its module looks after it. */
export async function shows(page: Page, part: string, name: string, module: string): Promise<Locator> {
  await page.goto(`/design/${part}`);
  const stage = example(page, name);
  await lookedAfter(stage, module);
  return stage;
}

/** A file to choose. */
export const photo = (name: string) => ({ name, mimeType: "image/png", buffer: Buffer.from("") });
