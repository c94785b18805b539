import { expect, test } from "vitest";
import { webLink } from "./web-link.ts";

test.each([
  "https://portal.example/a?b=c",
  "http://localhost:4000/portal",
  "http://127.0.0.1:4000/",
  "http://[::1]:4000/",
])("%s may become a link, as it came", (address) => {
  expect(webLink(address)).toBe(address);
});

test.each([
  "http://portal.example/a",
  "http://localhost.portal.example/",
  "javascript:alert(1)",
  " JavaScript:alert(1)",
  "data:text/html,hello",
  "//portal.example/a",
  "/a",
  "",
  undefined,
])("%s may not", (address) => {
  expect(webLink(address)).toBeNull();
});
