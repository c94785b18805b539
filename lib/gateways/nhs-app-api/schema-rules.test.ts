import { expect, test } from "vitest";
import { hasHtml } from "./schema-request.ts";
import { targetOf } from "./schema-rules.ts";

const origin = "https://front-door.example";

test.each([
  ["/", "/"],
  ["/me/messages?new=1", "/me/messages?new=1"],
  [origin, "/"],
  [`${origin}/me`, "/me"],
])("a notification may open a page of ours: %s", (reference, path) => {
  expect(targetOf(reference, origin)).toBe(path);
});

test.each([
  "",
  "me",
  "//elsewhere.example/x",
  "/\\elsewhere.example",
  "https://elsewhere.example/me",
  "http://front-door.example/me",
  "https://front-door.example.elsewhere.example/me",
  "https://somebody@front-door.example/me",
  "https://front-door.example//elsewhere.example",
  "javascript:alert(1)",
  "/api/log-in",
])("a notification opens nothing else: %j", (reference) => {
  expect(targetOf(reference, origin)).toBeNull();
});

test("HTML is seen by the published rule, in no time at all", () => {
  const published = /<(.|\n)*?>/;
  for (const text of ["<b>", "a < b", "a > b < c", "1 < 2 > 3", "<\n>", "><", ">><>", ""])
    expect(hasHtml(text), text).toBe(published.test(text));
  const started = performance.now();
  expect(hasHtml(`>${"<".repeat(1_000_000)}`)).toBe(false);
  expect(performance.now() - started).toBeLessThan(100);
});
