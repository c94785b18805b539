import { beforeEach, expect, test, vi } from "vitest";
import { renew, type OwnSubscription } from "./renew.ts";

const key = new ArrayBuffer(65);
const at = (endpoint: string, applicationServerKey: ArrayBuffer | null = key): OwnSubscription => ({
  endpoint,
  options: { applicationServerKey },
  toJSON: () => ({ keys: { p256dh: "p", auth: "a" } }),
});

const subscribe = vi.fn(() => Promise.resolve(at("https://push.example/new")));
const tell = vi.fn<typeof fetch>(() => Promise.resolve(new Response(null, { status: 204 })));
beforeEach(() => {
  vi.clearAllMocks();
});

const told = () =>
  tell.mock.calls.map(([address, how]) => [address, JSON.parse(how?.body as string) as unknown]);
const was = "https://push.example/old";
const endpoint = "https://push.example/new";

test("a browser whose address was taken away takes another, and says which it had", async () => {
  await renew({ was: at(was), now: null }, { subscribe }, tell);
  expect(subscribe).toHaveBeenCalledExactlyOnceWith({ userVisibleOnly: true, applicationServerKey: key });
  expect(told()).toEqual([["/api/push/renewed", { was, endpoint, p256dh: "p", auth: "a" }]]);
  expect(tell.mock.calls[0]?.[1]).toMatchObject({ method: "POST", credentials: "omit" });
});

test("one that has another already tells that one", async () => {
  await renew({ was: at(was), now: at(endpoint) }, { subscribe }, tell);
  expect(subscribe).not.toHaveBeenCalled();
  expect(told()).toMatchObject([["/api/push/renewed", { was, endpoint }]]);
});

test("where the old address or the key is not known, nothing is asked and nothing is told", async () => {
  await renew({ was: null, now: at(endpoint) }, { subscribe }, tell);
  await renew({ was: at(was, null), now: null }, { subscribe }, tell);
  expect([subscribe.mock.calls, tell.mock.calls]).toEqual([[], []]);
});
