import { defineConfig } from "@playwright/test";
import { anyBrowser } from "./e2e/support/browsers.ts";

/**
 * Every worker opens a house of its own (sandbox, database, worker process, web process) over the one build; see
 * e2e/support/house.ts. Time stands at 16 May 2028, 10am.
 */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  snapshotPathTemplate: "{testDir}/{testFileDir}/pictures/{arg}{ext}",
  timeout: 60_000,
  fullyParallel: false,
  // Journeys wait as often as they work: on two cores a third house uses the time.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  globalSetup: "./e2e/support/open-database.ts",
  reporter: [
    ["list"],
    ["json", { outputFile: process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] ?? ".cache/test/journeys.json" }],
  ],
  use: {
    viewport: { width: 390, height: 844 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    screenshot: "only-on-failure",
    launchOptions: anyBrowser,
  },
});
