import { join, resolve } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { anyBrowser } from "#e2e/support/browsers.ts";
import { openHouse, type House } from "../house/house.ts";
import { logIn } from "../house/log-in.ts";

const project = resolve(import.meta.dirname, "../..");
const rounds = 9;

/** The most that each may take, in milliseconds. */
const most = { offline: 500, slow: 5_000 } as const;

/** 2G as far as a browser's tools can play it: they lose no packets. */
const slowLine = {
  offline: false,
  latency: 400,
  downloadThroughput: 250_000 / 8,
  uploadThroughput: 50_000 / 8,
};

async function inHouse(measure: (house: House, browser: Browser) => Promise<void>): Promise<void> {
  const house = await openHouse({ dataFolder: join(project, ".data/bench"), webPort: 0, sandboxPort: 0 });
  const browser = await chromium.launch(anyBrowser);
  try {
    await measure(house, browser);
  } finally {
    await browser.close();
    await house.close();
  }
}

/** In the page, from its first moment: when the heading and the call to 111 have been painted. */
function noteReadable(): void {
  const look = () => {
    const there = ["h1", 'a[href="tel:111"]'].every(
      (one) => (document.querySelector(one)?.getBoundingClientRect().height ?? 0) > 0,
    );
    if (!there) requestAnimationFrame(look);
    // The frame after the one in which they were drawn.
    else requestAnimationFrame(() => Object.assign(window, { readableAt: performance.now() }));
  };
  requestAnimationFrame(look);
}

const readableAt = async (page: Page): Promise<number> => {
  const noted = await page.waitForFunction(() => (window as { readableAt?: number }).readableAt);
  return (await noted.jsonValue()) ?? Number.NaN;
};

/** Visits once, and waits until the worker looks after the browser. */
async function visit(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto("/");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 60_000,
  });
  await page.close();
}

async function stopWorkers(page: Page): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  await tools.send("ServiceWorker.enable");
  await tools.send("ServiceWorker.stopAllWorkers");
  await tools.detach();
}

function report(what: string, times: readonly number[], limit: number): void {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const worst = sorted.at(-1) ?? Number.NaN;
  const mark = median <= limit ? "✓" : "✗";
  console.log(
    `${mark} ${what}: ${median.toFixed(0)} ms (median of ${String(times.length)}; worst ${worst.toFixed(0)} ms), ${String(limit)} ms at most`,
  );
  if (median > limit) process.exitCode = 1;
}

/**
 * How soon the offline document can be read once it is opened, network off: from the beginning of the navigation until
 * its heading and the call to 111 are painted. Each round in a new page, with the worker at work and with it asleep.
 */
export const benchOffline = (): Promise<void> =>
  inHouse(async (house, browser) => {
    const context = await browser.newContext({
      baseURL: house.origin,
      viewport: { width: 390, height: 844 },
    });
    await visit(context);
    await context.addInitScript(noteReadable);
    await context.setOffline(true);
    for (const asleep of [false, true]) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const page = await context.newPage();
        if (asleep) await stopWorkers(page);
        await page.goto("/me", { waitUntil: "commit" });
        times.push(await readableAt(page));
        await page.close();
      }
      report(`offline document, worker ${asleep ? "asleep" : "at work"}`, times, most.offline);
    }
  });

/**
 * How soon the home page of somebody logged in can be read on a slow line, with nothing in the browser's cache and before
 * any script has run: until its HTML is painted with its style.
 */
export const benchSlow = (): Promise<void> =>
  inHouse(async (house, browser) => {
    const cookies = await logIn(house.origin, "kris");
    const times: number[] = [];
    let bytes = 0;
    for (let round = 0; round < 5; round += 1) {
      const context = await browser.newContext({ baseURL: house.origin, javaScriptEnabled: false });
      await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: house.origin })));
      const page = await context.newPage();
      const tools = await context.newCDPSession(page);
      await tools.send("Network.enable");
      await tools.send("Network.emulateNetworkConditions", slowLine);
      tools.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
      await page.goto("/me", { waitUntil: "load" });
      const painted = await page.evaluate(
        () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
      );
      if ((await page.locator("h1").innerText()) !== "Home") throw new Error("It is not the home page.");
      times.push(painted ?? Number.NaN);
      await context.close();
    }
    report("home on 2G (400 ms, 250 kbit/s, no packets lost)", times, most.slow);
    console.log(`It needs ${(bytes / times.length / 1_000).toFixed(0)} kB before any script.`);
  });
