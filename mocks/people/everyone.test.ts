import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import { everyone } from "./everyone.ts";

test("everyone who has a file is in the list, once, under the file's name", () => {
  const files = readdirSync(new URL(".", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("everyone"))
    .map((entry) => entry.name.replace(".ts", ""));
  expect(everyone.map((person) => person.key).sort()).toEqual(files.sort());
});

test("every NHS number is valid, of the 999 test range and nobody else's; so is every account", () => {
  for (const { nhsNumber } of everyone) expect(nhsNumber).toMatch(/^999/);
  for (const { nhsNumber } of everyone) expect(parseNhsNumber(nhsNumber)).toBe(nhsNumber);
  expect(new Set(everyone.map((person) => person.nhsNumber)).size).toBe(everyone.length);
  expect(new Set(everyone.map((person) => person.account.subject)).size).toBe(everyone.length);
});

test("everyone has a reason, and telephone numbers are Ofcom's drama numbers", () => {
  for (const { reason, landline, account } of everyone) {
    expect(reason).toMatch(/^[A-Z].+\.$/);
    if (landline) expect(landline).toMatch(/^01632 960\d{3}$/);
    if (account.mobile) expect(account.mobile).toMatch(/^\+447700900\d{3}$/);
  }
});
