import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { freePort } from "#scripts/house/children.ts";

/** As much of a browser as the main steps of a story need, whatever its maker. */
export interface OtherBrowser {
  readonly opens: (address: string) => Promise<void>;
  /** Runs a function body in the page; what it returns must be JSON. */
  readonly runs: <T>(body: string) => Promise<T>;
  readonly hasCookie: (name: string, value: string, address: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const firefoxPath = "/usr/bin/firefox-esr";
const webKitDriver = "/usr/bin/WebKitWebDriver";
const miniBrowser = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/** Browsers that Playwright cannot drive as Debian has them, and whether they are on this machine. */
export const otherBrowsers = {
  firefox: { here: existsSync(firefoxPath), open: openFirefox },
  webkit: { here: existsSync(webKitDriver) && existsSync(miniBrowser), open: openWebKit },
} as const;

class Firefox implements OtherBrowser {
  readonly close: () => Promise<void>;
  private readonly browser: Browser;
  private readonly page: Page;

  constructor(browser: Browser, page: Page) {
    this.browser = browser;
    this.page = page;
    this.close = () => this.browser.close();
  }

  opens = async (address: string): Promise<void> => void (await this.page.goto(address));

  runs = async <T>(body: string): Promise<T> =>
    (await this.page.evaluate(`(async () => { ${body} })()`)) as T;

  hasCookie = async (name: string, value: string, address: string): Promise<void> => {
    const { hostname } = new URL(address);
    await this.browser.setCookie({ name, value, domain: hostname, path: "/", httpOnly: true });
  };
}

async function openFirefox(): Promise<OtherBrowser> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: firefoxPath,
    headless: true,
  });
  return new Firefox(browser, await browser.newPage());
}

class WebKit implements OtherBrowser {
  private readonly session: string;
  private readonly driver: ChildProcess;

  constructor(session: string, driver: ChildProcess) {
    this.session = session;
    this.driver = driver;
  }

  private ask = (path: string, body: unknown): Promise<unknown> => command(`${this.session}${path}`, body);

  opens = async (url: string): Promise<void> => void (await this.ask("/url", { url }));

  runs = async <T>(body: string): Promise<T> =>
    (await this.ask("/execute/async", {
      script: `const done = arguments[0]; (async () => { ${body} })().then(done, (error) => done(String(error)))`,
      args: [],
    })) as T;

  hasCookie = async (name: string, value: string): Promise<void> =>
    void (await this.ask("/cookie", { cookie: { name, value, path: "/", httpOnly: true } }));

  close = async (): Promise<void> => {
    await fetch(this.session, { method: "DELETE" }).catch(() => undefined);
    if (this.driver.pid !== undefined) process.kill(-this.driver.pid, "SIGKILL");
  };
}

/** One command of WebDriver. */
async function command(address: string, body: unknown): Promise<unknown> {
  const answer = await fetch(address, { method: "POST", body: JSON.stringify(body) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(JSON.stringify(value));
  return value;
}

async function openWebKit(): Promise<OtherBrowser> {
  const port = await freePort();
  const driver = spawn("xvfb-run", ["-a", webKitDriver, `--port=${String(port)}`], {
    detached: true,
    stdio: "ignore",
    env: {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
      WEBKIT_DISABLE_DMABUF_RENDERER: "1",
    },
  });
  const address = `http://127.0.0.1:${String(port)}`;
  for (let tries = 60; tries > 0; tries -= 1) {
    const up = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) break;
    await pause(250);
  }
  const options = { binary: miniBrowser, args: ["--automation"] };
  const made = (await command(`${address}/session`, {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  })) as { sessionId: string };
  return new WebKit(`${address}/session/${made.sessionId}`, driver);
}
