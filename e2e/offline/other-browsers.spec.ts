import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
import { freePort } from "#scripts/house/children.ts";
import { openHouse } from "#scripts/house/house.ts";
import { logIn } from "#scripts/house/log-in.ts";
import { Gate } from "../support/gate.ts";
import { dataFolder, freshDatabase } from "../support/open-database.ts";
import { otherBrowsers, type OtherBrowser } from "../support/other-browsers.ts";
import { passphrase } from "../support/kept.ts";

/** A house behind a gate: to shut the gate is to lose the signal, in any browser. */
const test = base.extend<object, { gated: { gate: Gate; origin: string; open: () => void } }>({
  gated: [
    async ({}, use) => {
      const gate = await Gate.stand();
      const origin = `http://localhost:${String(gate.port)}`;
      const folder = join(dataFolder(), "gated");
      mkdirSync(folder, { recursive: true });
      const webPort = await freePort();
      gate.open(webPort);
      const house = await openHouse({
        dataFolder: folder,
        keysFolder: dataFolder(),
        webPort,
        sandboxPort: 0,
        databaseUrl: await freshDatabase("journeys_gated"),
        seedAt: "2028-05-16T09:00:00Z",
        environment: { APP_ORIGIN: origin },
      });
      await use({ gate, origin, open: () => gate.open(webPort) });
      await gate.close();
      await house.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test.describe.configure({ timeout: 180_000 });

const text = (browser: OtherBrowser) => browser.runs<string>("return document.body.innerText;");

async function reads(browser: OtherBrowser, words: string | RegExp, within = 20_000): Promise<void> {
  await expect.poll(() => text(browser).catch(() => ""), { timeout: within }).toMatch(words);
}

/** Presses what has these words: a button, a link, or the control of a label. */
const presses = (browser: OtherBrowser, words: string) =>
  browser.runs(`
    const words = ${JSON.stringify(words)};
    const all = [...document.querySelectorAll("main a, main button, main label")];
    const found = all.find((one) => one.innerText.trim().startsWith(words));
    if (found === undefined) throw new Error("Nothing says " + words);
    found.click();
    return true;`);

/** Types into the control of a label. */
const types = (browser: OtherBrowser, label: string, words: string) =>
  browser.runs(`
    const label = [...document.querySelectorAll("label")].find((one) => one.innerText.trim() === ${JSON.stringify(label)});
    const control = document.getElementById(label.htmlFor);
    control.value = ${JSON.stringify(words)};
    control.dispatchEvent(new Event("input", { bubbles: true }));
    return true;`);

for (const [name, { here, open }] of Object.entries(otherBrowsers))
  test(`in ${name} joan keeps her allergies, and opens them with no signal`, async ({ gated }) => {
    test.skip(!here, `${name} is not on this machine`);
    // Its wrong passphrase is never answered there: why is not known yet.
    test.fixme(name === "webkit");
    const { gate, origin } = gated;
    gated.open();
    const cookies = await logIn(origin, "joan");
    const browser = await open();
    try {
      await browser.opens(`${origin}/log-in`);
      for (const [cookie, value] of cookies) await browser.hasCookie(cookie, value, origin);
      await browser.opens(`${origin}/offline.html?set-up`);
      await reads(browser, /What do you want to keep\\?|What do you want to keep/);
      await presses(browser, "Allergies");
      await types(browser, "Choose a passphrase", passphrase);
      await types(browser, "Enter it again", passphrase);
      await presses(browser, "Keep on this phone");
      await reads(browser, "Ready to use without signal", 60_000);
      await browser.opens(`${origin}/me`);
      await expect
        .poll(
          () =>
            browser.runs(
              "return (await navigator.serviceWorker.getRegistration())?.active?.state ?? 'none';",
            ),
          {
            timeout: 30_000,
          },
        )
        .toBe("activated");
      gate.shut();
      await browser.opens(`${origin}/me/allergies`);
      await reads(browser, "Unlock what is kept on this phone");
      await types(browser, "Enter your passphrase", "not the right words");
      await presses(browser, "Unlock");
      await reads(browser, /4 tries left/);
      await types(browser, "Enter your passphrase", passphrase);
      await presses(browser, "Unlock");
      await reads(browser, /This is what your record said on/);
      expect(await text(browser)).toContain("Allergies");
    } finally {
      await browser.close();
    }
  });
