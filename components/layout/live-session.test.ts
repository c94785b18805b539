import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SessionWatch, type Warning } from "./live-session.tsx";

/** As much of a browser as the watch touches. */
const browser = () => ({
  document: Object.assign(new EventTarget(), { body: { hidden: false }, hidden: false }),
  window: Object.assign(new EventTarget(), {
    setTimeout: (act: () => void, wait: number) => setTimeout(act, wait),
    clearTimeout: (timer: NodeJS.Timeout | undefined) => clearTimeout(timer),
    location: { pathname: "/me/profile", search: "", replace: vi.fn() },
  }),
});

/** All the tabs of one browser; a tab does not hear itself. */
class Channel extends EventTarget {
  static tabs: Channel[] = [];
  constructor() {
    super();
    Channel.tabs.push(this);
  }
  postMessage(data: unknown) {
    for (const tab of Channel.tabs)
      if (tab !== this) tab.dispatchEvent(new MessageEvent("message", { data }));
  }
  close() {
    Channel.tabs = Channel.tabs.filter((tab) => tab !== this);
  }
}

let tab: ReturnType<typeof browser>;
/** The server's session: when it ends if nobody is there, and at the latest. */
let session: { mark: string; idle: number; limit: number };
let posts: number;
let online: boolean;
const idleMinutes = 10;
const minutes = (count: number) => count * 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2028, 4, 16, 9) });
  tab = browser();
  Channel.tabs = [];
  posts = 0;
  online = true;
  session = { mark: "A", idle: Date.now() + minutes(idleMinutes), limit: Date.now() + minutes(59) };
  vi.stubGlobal("document", tab.document);
  vi.stubGlobal("window", tab.window);
  vi.stubGlobal("BroadcastChannel", Channel);
  vi.stubGlobal("fetch", async (_: string, { method }: { method: string }) => {
    if (!online) throw new TypeError("offline");
    const live = Date.now() < Math.min(session.idle, session.limit);
    if (live && method === "POST") session.idle = Date.now() + minutes(idleMinutes);
    if (method === "POST") posts += 1;
    const left = (end: number) => Math.max(0, Math.ceil((end - Date.now()) / 1000));
    return Response.json({
      state: live ? "live" : "ended",
      mark: session.mark,
      idleEndsInSeconds: left(session.idle),
      absoluteEndsInSeconds: left(session.limit),
    });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open() {
  const warnings: Warning[] = [];
  const watch = new SessionWatch({
    session: {
      mark: session.mark,
      idleEndsInSeconds: (session.idle - Date.now()) / 1000,
      absoluteEndsInSeconds: (session.limit - Date.now()) / 1000,
    },
    warnBeforeEndSeconds: 60,
    onWarning: (warning) => warnings.push(warning),
  });
  return { watch, warning: () => warnings.at(-1) };
}

const wait = (span: number) => vi.advanceTimersByTimeAsync(span);
const left = () => tab.window.location.replace.mock.calls;

test("it warns after 9 minutes without a sign of life, and leaves after 10", async () => {
  const { warning } = open();
  await wait(minutes(9) - 1000);
  expect(warning()).toBe("none");
  await wait(2000);
  expect(warning()).toBe("idle");
  expect(left()).toEqual([]);
  await wait(minutes(1) + 1000);
  expect(left()[0]).toEqual(["/api/turned-away?to=%2Fme%2Fprofile"]);
  expect(tab.document.body.hidden).toBe(true);
});

test("staying takes the warning away, and it comes again 9 minutes later", async () => {
  const { watch, warning } = open();
  await wait(minutes(9.5));
  expect(await watch.stay()).toBe(true);
  expect(warning()).toBe("none");
  await wait(minutes(9) + 1000);
  expect(warning()).toBe("idle");
});

test("signs of life are told to the server at most once a minute", async () => {
  const { warning } = open();
  for (let second = 0; second < minutes(12) / 1000; second += 5) {
    tab.document.dispatchEvent(new Event("scroll"));
    await wait(5000);
  }
  expect(posts).toBeGreaterThanOrEqual(11);
  expect(posts).toBeLessThanOrEqual(12);
  expect(warning()).toBe("none");
});

test("a click while the warning is shown does not extend by itself", async () => {
  open();
  await wait(minutes(9.5));
  tab.document.dispatchEvent(new Event("click"));
  await wait(minutes(1));
  expect(posts).toBe(0);
  expect(left()).toHaveLength(1);
});

test("what one tab learns the others know: staying in one takes the warning from both", async () => {
  const first = open();
  const second = open();
  await wait(minutes(9.5));
  expect([first.warning(), second.warning()]).toEqual(["idle", "idle"]);
  await first.watch.stay();
  expect([first.warning(), second.warning()]).toEqual(["none", "none"]);
});

test("the limit of a visit is warned of however busy somebody is", async () => {
  session.limit = Date.now() + minutes(5);
  const { watch, warning } = open();
  await wait(minutes(4) + 1000);
  expect(warning()).toBe("limit");
  await watch.stay();
  expect(warning()).toBe("limit");
  await wait(minutes(1) + 1000);
  expect(left().length).toBeGreaterThan(0);
});

test("without a connection it counts by itself, and leaves at the end", async () => {
  const { watch, warning } = open();
  online = false;
  await wait(minutes(9) + 1000);
  expect(warning()).toBe("idle");
  expect(await watch.stay()).toBe(false);
  await wait(minutes(1));
  expect(left().length).toBeGreaterThan(0);
});

test("a page out of the browser's memory is hidden until the server says that the session goes on", async () => {
  open();
  tab.window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  expect(tab.document.body.hidden).toBe(true);
  await wait(0);
  expect(tab.document.body.hidden).toBe(false);
  session.idle = Date.now() - 1;
  tab.window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  await wait(0);
  expect(tab.document.body.hidden).toBe(true);
  expect(left()).toHaveLength(1);
});

test("a page out of the browser's memory that gets no answer tries again, and then goes to the door", async () => {
  open();
  online = false;
  tab.window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  await wait(1000);
  online = true;
  await wait(1000);
  expect(tab.document.body.hidden).toBe(false);
  online = false;
  tab.window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  await wait(4000);
  expect(left()).toEqual([["/api/turned-away?to=%2Fme%2Fprofile"]]);
});

test.each([
  ["it is looked at again", () => tab.document.dispatchEvent(new Event("visibilitychange"))],
  ["it gets the focus", () => tab.window.dispatchEvent(new Event("focus"))],
  ["a page of the other session opens", () => open()],
])("a page whose browser has another session now is left when %s", async (_, act) => {
  open();
  session = { ...session, mark: "B" };
  act();
  await wait(0);
  expect(tab.document.body.hidden).toBe(true);
  expect(left()).toEqual([["/me"]]);
});

test("logging out in one tab hides the others at once, and they leave when the server knows", async () => {
  open();
  const other = new Channel();
  const told: unknown[] = [];
  other.addEventListener("message", (event) => told.push((event as MessageEvent).data));
  tab.document.dispatchEvent(new Event("submit"));
  expect(told).toEqual([]);
  Object.assign(tab.document, { dataset: { logOut: "" } });
  tab.document.dispatchEvent(new Event("submit"));
  expect(told).toEqual([{ mark: "A", ends: "ended" }]);
  other.postMessage(told[0]);
  expect(tab.document.body.hidden).toBe(true);
  await wait(100);
  expect(left()).toEqual([]);
  session.idle = Date.now() - 1;
  await wait(300);
  expect(left()).toEqual([["/api/turned-away?to=%2Fme%2Fprofile"]]);
});

test("a log-out that came to nothing shows the other tabs again", async () => {
  open();
  new Channel().postMessage({ mark: "A", ends: "ended" });
  await wait(4000);
  expect(tab.document.body.hidden).toBe(false);
  expect(left()).toEqual([]);
});
