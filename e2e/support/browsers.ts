import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";

const given = process.env["BROWSER_PATH"] ?? "/usr/bin/chromium-headless-shell";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The browser of every journey; an empty path is Playwright's own. */
export const anyBrowser: LaunchOptions = { ...(given !== "" && { executablePath: given }), args };

const whole = [
  given,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
].find((path) => path !== "" && !path.includes("headless-shell") && existsSync(path));

/** A browser with all its parts: a headless shell shows no notices. Playwright's own where this machine has none. */
export const wholeBrowser: LaunchOptions =
  whole === undefined ? { channel: "chromium", args } : { executablePath: whole, args };
