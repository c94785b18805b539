import { expect, test, vi } from "vitest";
import { pageWithoutSession } from "./log-in-again.ts";

vi.mock("next/navigation", () => ({ redirect: vi.fn() }));
vi.mock("next/headers", () => ({ cookies: vi.fn() }));

test.each([
  ["refused-by-nhs-login", "/log-in"],
  ["log-out", "/log-in"],
  ["idle", "/logged-out?reason=idle"],
  ["absolute", "/logged-out?reason=limit"],
  ["log-out-everywhere", "/logged-out?reason=elsewhere"],
] as const)("after a session that ended by %s the next page is %s", (reason, page) => {
  expect(pageWithoutSession({ state: "ended", reason })).toBe(page);
});
