import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hideAndReplace, hideWithOtherTabs, watchExitKeys } from "./exit-keys.ts";

class Field {
  type = "search";
  value = "";
}

interface Page extends EventTarget {
  title: string;
  body: { hidden: boolean };
  activeElement: Field;
  querySelectorAll: () => { length: number };
}

let page: Page;
/** Dialogs and popovers that are open. */
let open = 0;
const replace = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2028, 4, 16, 9) });
  open = 0;
  page = Object.assign(new EventTarget(), {
    title: "Support",
    body: { hidden: false },
    activeElement: new Field(),
    querySelectorAll: () => ({ length: open }),
  });
  vi.stubGlobal("document", page);
  vi.stubGlobal("HTMLInputElement", Field);
  vi.stubGlobal("CSS", { supports: () => true });
  vi.stubGlobal("window", { setTimeout, clearTimeout, location: { replace } });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  replace.mockClear();
});

const press = (key = "Escape", more: { repeat?: boolean; isComposing?: boolean } = {}) =>
  page.dispatchEvent(
    Object.assign(new Event("keydown"), { key, repeat: false, isComposing: false, ...more }),
  );

function watch() {
  const told: (number | string)[] = [];
  const stop = watchExitKeys({
    missing: (presses) => told.push(presses),
    forgotten: () => told.push("forgotten"),
    leave: () => told.push("leave"),
  });
  return { told, stop };
}

test("three presses within five seconds leave the page, and each before says how many are missing", () => {
  const { told } = watch();
  press();
  vi.advanceTimersByTime(2_000);
  press();
  vi.advanceTimersByTime(2_900);
  press();
  expect(told).toEqual([2, 1, "leave"]);
});

test("a press is forgotten after five seconds, and that is said once", () => {
  const { told } = watch();
  press();
  vi.advanceTimersByTime(4_000);
  press();
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([2, 1, "forgotten"]);
  press();
  expect(told).toEqual([2, 1, "forgotten", 1]);
  vi.advanceTimersByTime(60_000);
  expect(told.filter((one) => one === "forgotten")).toHaveLength(2);
});

test("other keys, a key held down and a key of an input method do not count", () => {
  const { told } = watch();
  for (const key of ["Esc", "Shift", "Enter"]) press(key);
  press("Escape", { repeat: true });
  press("Escape", { isComposing: true });
  expect(told).toEqual([]);
});

/** A press, and what the browser does with it afterwards. */
function pressAnd(own: () => void): void {
  press();
  own();
  vi.advanceTimersByTime(0);
}

test("a press that closed a dialog or a popover, or emptied a search field, does not count", () => {
  const { told } = watch();
  open = 2;
  pressAnd(() => (open = 1));
  pressAnd(() => (open = 0));
  page.activeElement.value = "blood";
  pressAnd(() => (page.activeElement.value = ""));
  expect(told).toEqual([]);
  press();
  expect(told).toEqual([2]);
});

test("a press that an open dialog or a filled search field left alone counts", () => {
  const { told } = watch();
  open = 1;
  page.activeElement.value = "blood";
  for (let presses = 0; presses < 3; presses += 1) pressAnd(() => undefined);
  expect(told).toEqual([2, 1, "leave"]);
});

test("after the end of the watch nothing is counted and nothing said", () => {
  const { told, stop } = watch();
  press();
  stop();
  press();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([2]);
});

test("the page and its title are hidden before it is replaced in the history", () => {
  replace.mockImplementation(() => {
    expect(page.body.hidden).toBe(true);
    expect(page.title).toBe("New tab");
  });
  hideAndReplace("/somewhere", "New tab");
  expect(replace.mock.calls).toEqual([["/somewhere"]]);
});

test("what is hidden in one tab is hidden in the others, and only as long as they listen", async () => {
  const stop = hideWithOtherTabs("/away", "New tab");
  const other = new BroadcastChannel("hide");
  other.postMessage("hide");
  await vi.waitFor(() => expect(replace.mock.calls).toEqual([["/away"]]));
  expect(page.body.hidden).toBe(true);
  stop();
  other.close();
});
