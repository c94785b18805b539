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

test("language, text size and contrast are kept on one's own device, and on a shared one nothing is", () => {
  const ask = (address: string) =>
    GET(
      new NextRequest(`http://localhost:3000/api/logged-out${address}`, {
        headers: { "sec-fetch-site": "same-origin", cookie: "language=ar; reading=large.<more>" },
      }),
    );
  const cleared = ask("?device=mine");
  expect(cleared.headers.get("clear-site-data")).toContain("cookies");
  const second = new URL(cleared.headers.get("location") ?? "");
  expect(second.search).toBe("?language=ar&reading=large.device");
  const kept = ask(second.search).cookies;
  expect(kept.get("language")?.value).toBe("ar");
  expect(kept.get("reading")?.value).toBe("large.device");
  expect(new URL(ask("?device=shared").headers.get("location") ?? "").search).not.toContain("language");
});
