import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mayBeOffered, offerNoMore, subscribe } from "./subscribe.ts";

const given = { endpoint: "https://push.example/a", keys: { p256dh: "p", auth: "a" } };
const pushManager = {
  subscribe: vi.fn(() => Promise.resolve({ toJSON: () => given })),
  getSubscription: vi.fn<() => Promise<object | null>>(() => Promise.resolve(null)),
};
const register = vi.fn(() => Promise.resolve({ pushManager }));
const notification = { permission: "default", requestPermission: vi.fn(() => Promise.resolve("granted")) };

let kept: Map<string, string>;
beforeEach(() => {
  vi.clearAllMocks();
  kept = new Map();
  notification.permission = "default";
  vi.stubGlobal("window", { PushManager: {}, Notification: notification });
  vi.stubGlobal("Notification", notification);
  vi.stubGlobal("navigator", {
    serviceWorker: {
      ...{ register, ready: Promise.resolve(), getRegistration: () => Promise.resolve({ pushManager }) },
    },
  });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("who agrees is subscribed with the service's key, and always shown what is pushed", async () => {
  expect(await subscribe("key")).toEqual({ endpoint: given.endpoint, p256dh: "p", auth: "a" });
  expect(register).toHaveBeenCalledWith("/sw.js", { scope: "/", updateViaCache: "none" });
  expect(pushManager.subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: "key" });
});

test("who does not agree keeps a browser without a service worker", async () => {
  notification.requestPermission.mockResolvedValueOnce("denied");
  expect(await subscribe("key")).toBe("denied");
  expect(register).not.toHaveBeenCalled();
});

test("a phone on whose home screen it does not stand cannot, and is asked nothing", async () => {
  vi.stubGlobal("window", {});
  expect(await subscribe("key")).toBe("unsupported");
  expect(await mayBeOffered()).toBe(false);
  expect(notification.requestPermission).not.toHaveBeenCalled();
});

test("what the push service refuses can be tried again", async () => {
  pushManager.subscribe.mockRejectedValueOnce(new DOMException("no push service"));
  expect(await subscribe("key")).toBe("failed");
  expect(await subscribe("key")).toMatchObject({ endpoint: given.endpoint });
});

test("it is offered once: not where it is on, is forbidden, was declined or would be forgotten", async () => {
  expect(await mayBeOffered()).toBe(true);
  pushManager.getSubscription.mockResolvedValueOnce({ endpoint: given.endpoint });
  expect(await mayBeOffered()).toBe(false);
  notification.permission = "denied";
  expect(await mayBeOffered()).toBe(false);
  notification.permission = "default";
  offerNoMore();
  expect(await mayBeOffered()).toBe(false);
  vi.stubGlobal("localStorage", undefined);
  expect(await mayBeOffered()).toBe(false);
});
