import { expect, test } from "vitest";
import { ownPath, pathOfReferrer } from "./own-path.ts";

test("a page of ours is returned to, with its search", () => {
  expect(ownPath("/me/test-results?show=new", "/languages")).toBe("/me/test-results?show=new");
});

test.each([
  null,
  "",
  "me",
  "https://elsewhere.example/",
  "//elsewhere.example/",
  "/\\elsewhere.example/",
  "/\t/elsewhere.example/",
  "/.//elsewhere.example/",
  "/api/log-in?device=mine",
  "/x/../api/log-in",
  "/languages",
  "/languages?x=1",
  `/${"x".repeat(500)}`,
  "javascript:alert(1)",
])("%j leads to the start instead", (address) => {
  expect(ownPath(address, "/languages")).toBe("/");
});

test("the page that led here is known only when it was on this host", () => {
  expect(pathOfReferrer("http://localhost:3000/help#x", "localhost:3000")).toBe("/help");
  expect(pathOfReferrer("http://elsewhere.example/help", "localhost:3000")).toBeNull();
  expect(pathOfReferrer("not an address", "localhost:3000")).toBeNull();
  expect(pathOfReferrer(null, "localhost:3000")).toBeNull();
});
