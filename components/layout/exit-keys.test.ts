import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hideAndReplace, watchExitKeys } from "./exit-keys.ts";

let page: EventTarget & { body: { hidden: boolean } };
const replace = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2028, 4, 16, 9) });
  page = Object.assign(new EventTarget(), { body: { hidden: false } });
  vi.stubGlobal("document", page);
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

test("after the end of the watch nothing is counted and nothing said", () => {
  const { told, stop } = watch();
  press();
  stop();
  press();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([2]);
});

test("the page is hidden before it is replaced in the history", () => {
  replace.mockImplementation(() => expect(page.body.hidden).toBe(true));
  hideAndReplace("/somewhere");
  expect(replace.mock.calls).toEqual([["/somewhere"]]);
});
