import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchUnread } from "./live-unread-watch.tsx";

const unread = (count: number) => ({
  count,
  short: `${String(count)} unread`,
  says: `You have ${String(count)}`,
});

let kept: Map<string, string>;
let page: EventTarget & { hidden: boolean };
const answer = vi.fn<() => Promise<Response>>();
const badge = { setAppBadge: vi.fn(() => Promise.resolve()), clearAppBadge: vi.fn(() => Promise.resolve()) };
const say = vi.fn<(words: string) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  kept = new Map();
  page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", { setInterval, clearInterval });
  vi.stubGlobal("navigator", badge);
  vi.stubGlobal("fetch", answer);
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const opens = (count: number, changes: { mark?: string; isFresh?: boolean } = {}) =>
  watchUnread({ address: "/api/unread", mark: "one", first: unread(count), isFresh: true, say, ...changes });
const answers = (body: unknown, status = 200) =>
  answer.mockImplementation(() => Promise.resolve(Response.json(body, { status })));
const isSeen = async () => {
  page.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(1);
};

test("a number is said once in a visit, and not again on the next page", () => {
  opens(2)();
  opens(2)();
  expect(say.mock.calls).toEqual([["You have 2"]]);
  opens(2, { mark: "another" })();
  expect(say).toHaveBeenCalledTimes(2);
});

test("a higher one that comes to an open page is said; a lower one is not, and none takes the words away", async () => {
  const stop = opens(1);
  answers(unread(3));
  await isSeen();
  expect(say).toHaveBeenLastCalledWith("You have 3");
  answers(unread(2));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(say).toHaveBeenCalledTimes(2);
  answers(unread(0));
  await isSeen();
  expect(say).toHaveBeenLastCalledWith("");
  stop();
});

test("the app's own icon has a sign without a number while something waits", async () => {
  const stop = opens(2);
  expect(badge.setAppBadge).toHaveBeenCalledWith();
  answers(unread(0));
  await isSeen();
  expect(badge.clearAppBadge).toHaveBeenCalled();
  stop();
});

test("who has no number any more has no sign; what fails changes nothing", async () => {
  const stop = opens(2);
  answers({}, 503);
  await isSeen();
  answer.mockRejectedValueOnce(new Error("away"));
  await isSeen();
  expect(badge.clearAppBadge).not.toHaveBeenCalled();
  answers(null);
  await isSeen();
  expect(badge.clearAppBadge).toHaveBeenCalled();
  stop();
});

test("a page that nobody sees asks nothing, and one that was left stops asking", async () => {
  const stop = opens(1);
  page.hidden = true;
  await vi.advanceTimersByTimeAsync(90_000);
  expect(answer).not.toHaveBeenCalled();
  page.hidden = false;
  stop();
  await vi.advanceTimersByTimeAsync(90_000);
  await isSeen();
  expect(answer).not.toHaveBeenCalled();
});

test("the next page of the same frame asks at once", async () => {
  answers(unread(1));
  const stop = opens(2, { isFresh: false });
  await vi.advanceTimersByTimeAsync(1);
  expect(answer).toHaveBeenCalledTimes(1);
  stop();
});

test("where nothing waits nothing is kept", () => {
  opens(2)();
  expect(kept.size).toBe(1);
  opens(0)();
  expect(kept.size).toBe(0);
});
