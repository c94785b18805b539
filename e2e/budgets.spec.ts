import type { Page, Response } from "@playwright/test";
import { gzipSync } from "node:zlib";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "./support/house.ts";

/** Kilobytes after gzip, and requests. `npm run sizes` holds each sheet and each behaviour by itself. */
const budget = { javaScript: 150, ownJavaScript: 15, css: 20, html: 14, requests: 15 } as const;

/** What the framework alone loads, whatever the page: measured on an empty page of the same build tool. */
const frameworkFloor = 135;

interface Weight {
  readonly page: string;
  readonly javaScript: number;
  readonly css: number;
  readonly html: number;
  readonly requests: number;
}

const kilobytes = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length / 1_000;

async function sum(responses: readonly Response[], kind: string): Promise<number> {
  const bodies = await Promise.all(
    responses
      .filter((response) => response.request().resourceType() === kind)
      .map((response) => response.body()),
  );
  return bodies.reduce((total, body) => total + kilobytes(body), 0);
}

async function weigh(page: Page, name: string, path: string): Promise<Weight> {
  const responses: Response[] = [];
  const note = (response: Response): void => void responses.push(response);
  page.on("response", note);
  await page.goto(path, { waitUntil: "networkidle" });
  page.off("response", note);
  return {
    page: name,
    javaScript: await sum(responses, "script"),
    css: await sum(responses, "stylesheet"),
    html: await sum(responses, "document"),
    requests: responses.length,
  };
}

const rounded = (weight: Weight): Record<string, string | number> => ({
  page: weight.page,
  "JavaScript kB": Number(weight.javaScript.toFixed(1)),
  "CSS kB": Number(weight.css.toFixed(1)),
  "HTML kB": Number(weight.html.toFixed(1)),
  requests: weight.requests,
});

test("every kind of page stays inside its budget of bytes", async ({ browser, house, kris, someone }) => {
  // Eight fresh browsers, each waited for until nothing loads any more.
  test.setTimeout(180_000);
  await kris.isLoggedIn(house.origin, "kris");
  await kris.opens("/me/test-results");
  const result = await kris.page
    .getByRole("main")
    .getByRole("link", { name: /^HbA1c.*12\s*May/ })
    .getAttribute("href");
  const pages: readonly (readonly [string, string])[] = [
    ["start", "/"],
    ["log in", "/log-in"],
    ["accessibility", "/accessibility"],
    ["home", "/me"],
    ["profile", "/me/profile"],
    ["who looked", "/me/who-looked"],
    ["test results", "/me/test-results"],
    ["one result", result ?? ""],
  ];
  const weights: Weight[] = [];
  for (const [name, path] of pages) {
    const context = await browser.newContext({ baseURL: house.origin });
    const visitor = someone("Kris Lindqvist", await context.newPage());
    await visitor.isLoggedIn(house.origin, "kris");
    weights.push(await weigh(visitor.page, name, path));
    await context.close();
  }
  console.table(weights.map(rounded));
  writeFileSync(resolve(".cache/budgets.json"), JSON.stringify(weights.map(rounded), null, 2));
  for (const weight of weights) {
    expect.soft(weight.javaScript, `${weight.page}: JavaScript`).toBeLessThanOrEqual(budget.javaScript);
    expect
      .soft(weight.javaScript - frameworkFloor, `${weight.page}: own JavaScript`)
      .toBeLessThanOrEqual(budget.ownJavaScript);
    expect.soft(weight.css, `${weight.page}: style sheets`).toBeLessThanOrEqual(budget.css);
    expect.soft(weight.requests, `${weight.page}: requests`).toBeLessThanOrEqual(budget.requests);
  }
  const home = weights.find(({ page }) => page === "home");
  expect(home?.html, "home: HTML with its data").toBeLessThanOrEqual(budget.html);
});

test("nothing is asked of anybody else", async ({ kris, page, house }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(house.origin)) foreign.push(new URL(request.url()).origin);
  });
  await kris.isLoggedIn(house.origin, "kris");
  for (const path of ["/", "/me", "/me/test-results", "/me/profile"])
    await page.goto(path, { waitUntil: "networkidle" });
  expect(foreign).toEqual([]);
});
