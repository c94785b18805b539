import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";

const id = "0b1f8a9e-6f3c-4a6e-9a55-0d6a3c1f7e21";
const listeners = new Map<string, (event: object) => void>();
const showNotification = vi.fn(() => Promise.resolve());
const openWindow = vi.fn(() => Promise.resolve(null));
const claim = vi.fn(() => Promise.resolve());
const skipWaiting = vi.fn(() => Promise.resolve());
const subscribe = vi.fn();

beforeAll(async () => {
  vi.stubGlobal("self", {
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    registration: { pushManager: { subscribe }, showNotification },
    ...{ clients: { claim, openWindow }, skipWaiting },
  });
  await import("./sw.ts");
});
afterAll(() => {
  vi.unstubAllGlobals();
});
beforeEach(() => {
  vi.clearAllMocks();
});

/** Lets an event happen, and waits for what the browser would wait for. */
async function happens(type: string, event: object): Promise<void> {
  const waited: Promise<unknown>[] = [];
  listeners.get(type)?.({ ...event, waitUntil: (work: Promise<unknown>) => waited.push(work) });
  expect(waited).toHaveLength(1);
  await Promise.all(waited);
}

test("it is at work at once, and listens to nothing that is fetched", async () => {
  await happens("install", {});
  await happens("activate", {});
  expect([skipWaiting.mock.calls.length, claim.mock.calls.length]).toEqual([1, 1]);
  expect([...listeners.keys()].sort()).toEqual([
    ...["activate", "install", "notificationclick", "push", "pushsubscriptionchange"],
  ]);
});

test("something is shown whatever was pushed, and only that there is a message", async () => {
  await happens("push", { data: { text: () => JSON.stringify({ id, text: "Your HIV test" }) } });
  await happens("push", { data: { text: () => "Your HIV test" } });
  await happens("push", { data: null });
  const icon = "/icons/icon-192.png";
  expect(showNotification.mock.calls).toEqual([
    ["You have a new message", { lang: "en", tag: id, icon, data: id }],
    ["You have a new message", { lang: "en", tag: "message", icon, data: "" }],
    ["You have a new message", { lang: "en", tag: "message", icon, data: "" }],
  ]);
});

test("a pressed notice goes, and opens a window of its own at what it is about", async () => {
  const close = vi.fn();
  await happens("notificationclick", { notification: { close, data: id } });
  await happens("notificationclick", { notification: { close, data: "https://evil.example" } });
  expect(close).toHaveBeenCalledTimes(2);
  expect(openWindow.mock.calls).toEqual([[`/open/${id}`], ["/me/messages"]]);
});

test("without its old address a browser says nothing of a new one", async () => {
  await happens("pushsubscriptionchange", {});
  expect(subscribe).not.toHaveBeenCalled();
});
