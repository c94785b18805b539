import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addressedApis, settingOf } from "#lib/api-addresses.ts";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/operations/connect.md"), "utf8");

/** Settings that `lib/env.ts` reads by name, and those that each API has. */
const settings = new Set([
  ...[...readFileSync(join(root, "lib/env.ts"), "utf8").matchAll(/^ {4}([A-Z][A-Z_]+): /gm)].map(
    ([, name]) => name,
  ),
  ...addressedApis.flatMap((api) =>
    ["BASE_URL", "API_KEY", "CLIENT_KEY_ID"].map((kind) => `${settingOf(api)}_${kind}`),
  ),
]);

const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.split("\n")[0]?.trim() ?? "", section]),
);

test("every API has its section, with its own address among the settings, and no section is of none", () => {
  const others = ["nhs-login", "apim-oauth2", "nhs-app-api", "push-service"];
  expect([...sections.keys()].sort()).toEqual([...addressedApis, ...others].sort());
  for (const api of addressedApis) expect(sections.get(api), api).toContain(`\`${settingOf(api)}_BASE_URL\``);
});

test("every setting that the page names exists", () => {
  const named = [...page.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((name) => !settings.has(name))).toEqual([]);
});

test("every section says that it is not public, or what hosts, onboarding and quota there are", () => {
  for (const [api, section] of sections) {
    const said = ["hosts", "onboarding", "quota", "allows", "open"].every((row) =>
      section.includes(`| ${row} `),
    );
    expect(said || section.includes("not public"), api).toBe(true);
  }
});
