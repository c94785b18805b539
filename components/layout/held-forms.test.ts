import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { goesToServer, hasUnsent, watchConnection } from "./held-forms.ts";

class Input {
  type = "text";
  value = "";
  defaultValue = "";
  checked = false;
  defaultChecked = false;
}
class Area extends Input {}
class Choice {
  options: { selected: boolean; defaultSelected: boolean; index: number }[] = [];
}

beforeEach(() => {
  vi.stubGlobal("HTMLInputElement", Input);
  vi.stubGlobal("HTMLTextAreaElement", Area);
  vi.stubGlobal("HTMLSelectElement", Choice);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const formOf = (control: object) => [{ elements: [control] }] as unknown as HTMLFormElement[];
const input = (values: Partial<Input>) => Object.assign(new Input(), values);

test.each([
  ["what was written", input({ value: "I feel worse" }), true],
  ["what was there already", input({ value: "01632", defaultValue: "01632" }), false],
  ["a box that was ticked", input({ type: "checkbox", checked: true }), true],
  ["a hidden key", input({ type: "hidden", value: "key" }), false],
  ["a longer text", Object.assign(new Area(), { value: "words" }), true],
  [
    "another choice",
    Object.assign(new Choice(), { options: [{ selected: true, defaultSelected: false, index: 1 }] }),
    true,
  ],
])("%s counts as unsent: %s", (_what, control, unsent) => {
  expect(hasUnsent(formOf(control))).toBe(unsent);
});

test("a form that closes a dialog goes to nobody", () => {
  const form = (method: string | null) =>
    ({ target: { getAttribute: () => method }, submitter: null }) as unknown as SubmitEvent;
  expect([null, "post", "dialog"].map((method) => goesToServer(form(method)))).toEqual([true, true, false]);
});

test("the connection is watched until the page is left", () => {
  const window = new EventTarget();
  vi.stubGlobal("window", window);
  const heard: unknown[] = [];
  const stop = watchConnection({
    changed: (offline) => heard.push(offline),
    submitted: () => heard.push("sent"),
  });
  for (const type of ["offline", "submit", "online"]) window.dispatchEvent(new Event(type));
  stop();
  window.dispatchEvent(new Event("offline"));
  expect(heard).toEqual([true, "sent", false]);
});
