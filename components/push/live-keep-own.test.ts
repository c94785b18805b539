import { createHash } from "node:crypto";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { keepOwn } from "./live-keep-own.tsx";
import { ownMark } from "./subscribe.ts";

const endpoint = "https://push.example/a";
const unsubscribe = vi.fn(() => Promise.resolve(true));
const asked = vi.fn<typeof fetch>();
let subscription: { endpoint: string; unsubscribe: () => Promise<boolean> } | null;
const address = "/api/push/this-browser";

let kept: Map<string, string>;
beforeEach(() => {
  vi.clearAllMocks();
  kept = new Map();
  subscription = { endpoint, unsubscribe };
  const registration = { pushManager: { getSubscription: () => Promise.resolve(subscription) } };
  vi.stubGlobal("window", { PushManager: {}, Notification: {} });
  vi.stubGlobal("navigator", {
    serviceWorker: { getRegistration: () => Promise.resolve(registration) },
  });
  vi.stubGlobal("fetch", asked);
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const answers = (status: number, own = false) =>
  asked.mockImplementation(() => Promise.resolve(Response.json({ own }, { status })));

test("a browser without a subscription asks nothing", async () => {
  subscription = null;
  await keepOwn({ address, mark: "a" });
  expect(asked).not.toHaveBeenCalled();
  expect(await ownMark()).toEqual({ mark: null });
});

test("a browser that is one's own is asked about once in a session, and stays", async () => {
  answers(200, true);
  await keepOwn({ address, mark: "a" });
  await keepOwn({ address, mark: "a" });
  expect(asked).toHaveBeenCalledTimes(1);
  expect(asked.mock.calls[0]).toMatchObject([
    address,
    { method: "POST", body: JSON.stringify({ endpoint }) },
  ]);
  await keepOwn({ address, mark: "b" });
  expect(asked).toHaveBeenCalledTimes(2);
  expect(unsubscribe).not.toHaveBeenCalled();
});

test("a browser that somebody else left gives its subscription up", async () => {
  answers(200, false);
  await keepOwn({ address, mark: "a" });
  expect(unsubscribe).toHaveBeenCalledTimes(1);
});

test("where nobody answers nothing ends, and it is asked again", async () => {
  answers(503);
  await keepOwn({ address, mark: "a" });
  asked.mockRejectedValue(new TypeError("no connection"));
  await keepOwn({ address, mark: "a" });
  expect(asked).toHaveBeenCalledTimes(2);
  expect(unsubscribe).not.toHaveBeenCalled();
});

test("a browser knows itself by the SHA-256 of its address", async () => {
  const mark = createHash("sha256").update(endpoint).digest("hex");
  expect(await ownMark()).toEqual({ mark });
  vi.stubGlobal("window", {});
  expect(await ownMark()).toBe("unsupported");
});
