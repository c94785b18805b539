import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { proxy } from "#proxy.ts";

const setting = vi.hoisted(() => ({ SERVICE_WORKER: "on", APP_ORIGIN: "https://front.door" }));
vi.mock("#lib/env.ts", () => ({ env: () => setting }));

const listeners = new Map<string, (event: object) => void>();
const done: string[] = [];

beforeAll(async () => {
  vi.stubGlobal("self", {
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    skipWaiting: () => Promise.resolve(void done.push("takes over")),
    registration: { unregister: () => Promise.resolve(done.push("unregistered") > 0) },
    caches: {
      keys: () => Promise.resolve(["front-door-first", "somebody-elses"]),
      delete: (name: string) => Promise.resolve(done.push(`deleted ${name}`) > 0),
    },
  });
  await import("./off.ts");
});
afterAll(() => {
  vi.unstubAllGlobals();
});

async function happens(type: string): Promise<void> {
  const waited: Promise<unknown>[] = [];
  listeners.get(type)?.({ waitUntil: (work: Promise<unknown>) => waited.push(work) });
  await Promise.all(waited);
}

test("the worker that ends ours takes over, deletes our caches and goes, and answers nothing", async () => {
  await happens("install");
  await happens("activate");
  expect(done).toEqual(["takes over", "deleted front-door-first", "unregistered"]);
  expect([...listeners.keys()].sort()).toEqual(["activate", "install"]);
});

test("it answers in place of ours only while the setting says so", () => {
  const rewritten = (path: string) =>
    proxy(new NextRequest(`https://front.door${path}`)).headers.get("x-middleware-rewrite");
  expect(rewritten("/sw.js")).toBeNull();
  setting.SERVICE_WORKER = "off";
  expect(rewritten("/sw.js")).toBe("https://front.door/sw-off.js");
  expect(rewritten("/me")).toBeNull();
});
