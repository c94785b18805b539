import { NextRequest } from "next/server";
import { beforeAll, expect, test, vi } from "vitest";
import { GET } from "./route.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";

vi.mock("next/headers", () => ({ cookies: vi.fn(), headers: vi.fn() }));

beforeAll(() => stubEnvironment());

test.each([
  ["same-origin", true],
  ["none", true],
  [undefined, true],
  ["cross-site", false],
  ["same-site", false],
])("the end of logging out, reached from %s, has the browser forget: %s", (site, clears) => {
  const headers = site === undefined ? {} : { "sec-fetch-site": site };
  const answer = GET(new NextRequest("http://localhost:3000/api/logged-out?device=shared", { headers }));
  expect(answer.headers.has("clear-site-data")).toBe(clears);
});
