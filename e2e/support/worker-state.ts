import { expect, type Page } from "@playwright/test";

/** What a browser has of us beside its pages. */
interface WorkerState {
  readonly active: boolean;
  readonly waiting: boolean;
  readonly controlled: boolean;
  /** Names of caches. */
  readonly caches: readonly string[];
}

export const workerState = (page: Page): Promise<WorkerState> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration("/");
    return {
      active: registration?.active?.state === "activated",
      waiting: Boolean(registration?.waiting),
      controlled: navigator.serviceWorker.controller !== null,
      caches: (await caches.keys()).sort(),
    };
  });

/** Waits until the browser has it so: a page registers the worker some seconds after it has come. */
export async function hasWorker(page: Page, expected: Partial<WorkerState>): Promise<void> {
  await expect.poll(() => workerState(page), { timeout: 30_000 }).toMatchObject(expected);
}

/** What the worker asks the network for is offline too: the page alone would not be enough. */
export async function losesSignal(page: Page): Promise<void> {
  await page.context().setOffline(true);
}
