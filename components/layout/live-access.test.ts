import { beforeEach, expect, test, vi } from "vitest";
import { watchAccess } from "./live-access.tsx";

/** As much of a browser as the watch touches. */
const browser = () => ({
  document: Object.assign(new EventTarget(), {
    hidden: false,
    documentElement: { hidden: false },
    body: { replaceChildren: vi.fn() },
  }),
  window: Object.assign(new EventTarget(), {
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
    clearTimeout: (timer: number) => {
      clearTimeout(timer);
    },
    location: { href: "http://localhost/aaaaaaaaaaa2/medicines", replace: vi.fn() },
  }),
});

class Source {
  static readonly CLOSED = 2;
  readyState = 1;
  onerror: () => void = () => undefined;
  static open: Source[] = [];
  readonly address: string;
  onmessage: (event: { data: string }) => void = () => undefined;
  constructor(address: string) {
    this.address = address;
    Source.open.push(this);
  }
  close() {
    Source.open = Source.open.filter((one) => one !== this);
  }
}

let tab: ReturnType<typeof browser>;
const says = (data: string) => Source.open.at(-1)?.onmessage({ data });

beforeEach(() => {
  tab = browser();
  Source.open = [];
  vi.stubGlobal("document", tab.document);
  vi.stubGlobal("window", tab.window);
  vi.stubGlobal("EventSource", Source);
  watchAccess({ address: "/api/access-changes?person=aaaaaaaaaaa2&mark=m", home: "/aaaaaaaaaaa2" });
});

test("nothing is shown while it is looked again, and the page is shown again when it may be", () => {
  says("same");
  expect(tab.document.documentElement.hidden).toBe(false);
  says("look");
  expect(tab.document.documentElement.hidden).toBe(true);
  says("same");
  expect(tab.document.documentElement.hidden).toBe(false);
  expect(tab.document.body.replaceChildren).not.toHaveBeenCalled();
});

test("a page of which the server will not say how it stands is hidden, and asks again until it is told", () => {
  vi.useFakeTimers();
  const [first] = Source.open;
  first!.onerror();
  expect(tab.document.documentElement.hidden).toBe(false);
  Object.assign(first!, { readyState: Source.CLOSED });
  first!.onerror();
  expect(tab.document.documentElement.hidden).toBe(true);
  vi.runAllTimers();
  expect(Source.open).toHaveLength(1);
  expect(Source.open[0]).not.toBe(first);
  says("same");
  expect(tab.document.documentElement.hidden).toBe(false);
  vi.useRealTimers();
});

test("when it is over the page is emptied, and the person's page says so", () => {
  says("over");
  expect(tab.document.documentElement.hidden).toBe(true);
  expect(tab.document.body.replaceChildren).toHaveBeenCalledWith();
  expect(tab.window.location.replace).toHaveBeenCalledWith("/aaaaaaaaaaa2");
  expect(Source.open).toEqual([]);
});

test("when something else is granted the page is emptied and asked for anew", () => {
  says("changed");
  expect(tab.document.body.replaceChildren).toHaveBeenCalledWith();
  expect(tab.window.location.replace).toHaveBeenCalledWith("http://localhost/aaaaaaaaaaa2/medicines");
});

test("a tab that nobody sees keeps no connection, and asks again when it is seen", () => {
  tab.document.hidden = true;
  tab.document.dispatchEvent(new Event("visibilitychange"));
  expect(Source.open).toEqual([]);
  tab.document.hidden = false;
  tab.document.dispatchEvent(new Event("visibilitychange"));
  expect(Source.open).toHaveLength(1);
});

test("a page that comes back out of the browser's memory is not shown until it may be", () => {
  tab.window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  expect(tab.document.documentElement.hidden).toBe(true);
  says("same");
  expect(tab.document.documentElement.hidden).toBe(false);
});

test("after it was over it follows nothing more", () => {
  says("over");
  tab.document.dispatchEvent(new Event("visibilitychange"));
  expect(Source.open).toEqual([]);
});
