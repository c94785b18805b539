import { NextRequest } from "next/server";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as asker from "#lib/access/asker.ts";
import { requirePassiveAsker } from "#lib/access/request.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { GET } from "./route.ts";

vi.mock("#lib/access/request.ts", () => ({ requirePassiveAsker: vi.fn() }));
const ended = vi.spyOn(asker, "endSession").mockResolvedValue();

beforeAll(() => stubEnvironment());
beforeEach(() => {
  ended.mockClear();
  vi.mocked(requirePassiveAsker).mockResolvedValue(
    asker.askerFor(null, "none" as CorrelationId, { touches: false }),
  );
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  GET(new NextRequest(`http://localhost:3000${path}`, { headers }));

test("hiding a page ends the session, has the browser forget our pages, and leads to the one that says nothing", async () => {
  const answer = await ask("/api/leave", { "sec-fetch-site": "same-origin" });
  expect(ended).toHaveBeenCalledOnce();
  expect(answer.status).toBe(303);
  expect(new URL(answer.headers.get("location") ?? "").pathname).toBe("/notes");
  expect(answer.headers.get("clear-site-data")).toBe('"cache"');
  const cookies = answer.headers.getSetCookie();
  expect(cookies.find((line) => line.startsWith("left=1"))).toContain("Max-Age=900");
  expect(cookies.find((line) => line.startsWith("sid=;"))).toContain("Max-Age=0");
});

test.each(["cross-site", "same-site"])("a page from %s logs nobody out", async (site) => {
  const answer = await ask("/api/leave", { "sec-fetch-site": site });
  expect(ended).not.toHaveBeenCalled();
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test("a browser that fetches ahead leaves nothing", async () => {
  const answer = await ask("/api/leave", { "sec-purpose": "prefetch;prerender" });
  expect(answer.status).toBe(204);
  expect(ended).not.toHaveBeenCalled();
});

test("a page is hidden also when nobody can say whose session it was", async () => {
  vi.mocked(requirePassiveAsker).mockRejectedValue(new Error("store"));
  const answer = await ask("/api/leave");
  expect(new URL(answer.headers.get("location") ?? "").pathname).toBe("/notes");
});

test("who comes back by the link on that page begins at the start", async () => {
  const answer = await ask("/api/leave?back=yes", { "sec-fetch-site": "same-origin" });
  expect(new URL(answer.headers.get("location") ?? "").pathname).toBe("/");
  expect(answer.headers.getSetCookie().join()).toMatch(/^left=;.*Max-Age=0/);
  expect(ended).not.toHaveBeenCalled();
});
