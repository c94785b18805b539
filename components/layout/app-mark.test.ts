import { afterEach, expect, test, vi } from "vitest";
import { markApp } from "./app-mark.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("the sign on the app's icon has no number, and goes when nothing waits", () => {
  const badge = {
    setAppBadge: vi.fn(() => Promise.resolve()),
    clearAppBadge: vi.fn(() => Promise.reject(new DOMException("not installed"))),
  };
  vi.stubGlobal("navigator", badge);
  markApp(true);
  expect(badge.setAppBadge).toHaveBeenCalledExactlyOnceWith();
  expect(badge.clearAppBadge).not.toHaveBeenCalled();
  markApp(false);
  expect(badge.clearAppBadge).toHaveBeenCalledTimes(1);
});

test("a browser without such signs goes on", () => {
  vi.stubGlobal("navigator", {});
  expect(() => {
    markApp(true);
    markApp(false);
  }).not.toThrow();
});
