import { afterEach, expect, test, vi } from "vitest";
import { useToken } from "./used-tokens.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

test("a token is used up until it dies, and no more are taken than can be remembered", () => {
  let at = Date.now();
  vi.spyOn(Date, "now").mockImplementation(() => at);
  expect(useToken("one", 1_000)).toBe("fresh");
  expect(useToken("one", 1_000)).toBe("used");
  for (let place = 1; place < 50_000; place += 1) useToken(`another ${String(place)}`, 1_000);
  expect(useToken("one more", 1_000)).toBe("full");
  at += 1_000;
  expect(useToken("one more", 1_000)).toBe("fresh");
  expect(useToken("one", 1_000)).toBe("fresh");
});
