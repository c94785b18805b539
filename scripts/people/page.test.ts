import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pageFile, peoplePage } from "./page.ts";

test("docs/people.md is what the sources make (npm run people)", async () => {
  expect(readFileSync(pageFile, "utf8")).toBe(await peoplePage());
});
