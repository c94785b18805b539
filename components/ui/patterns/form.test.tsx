import { expect, test } from "vitest";
import { drawn } from "#components/ui/testing/drawn.ts";
import { TextInput } from "#components/ui/text-input.tsx";
import { fieldErrors } from "./field-errors.ts";
import { FormPage, type FormPageProps } from "./form-page.tsx";
import { Form } from "./form.tsx";

const hiddenIn = (page: ReturnType<typeof drawn>) =>
  page
    .every("input")
    .filter(({ attributes }) => attributes["type"] === "hidden")
    .map(({ attributes }) => [attributes["name"], attributes["value"]]);

test("the browser checks nothing, so that everybody gets the same words", () => {
  const [form] = drawn(<Form action="/somewhere" button="Continue" />).every("form");
  expect(form?.attributes).toMatchObject({ action: "/somewhere", method: "post", novalidate: "" });
});

test("an address can be asked for with what is typed in it", () => {
  const [form] = drawn(<Form action="/somewhere" method="get" button="Continue" />).every("form");
  expect(form?.attributes["method"]).toBe("get");
});

test("the key and what is carried along are sent unseen, a list as several values", () => {
  const page = drawn(
    <Form
      action="/"
      oneTimeKey="k1"
      hidden={{ from: "/me", days: ["mon", "tue"], none: undefined }}
      button="Send"
    />,
  );
  expect(hiddenIn(page)).toEqual([
    ["key", "k1"],
    ["from", "/me"],
    ["days", "mon"],
    ["days", "tue"],
  ]);
});

test("a form without a key sends none", () => {
  expect(hiddenIn(drawn(<Form action="/" button="Send" />))).toEqual([]);
});

test("the main button comes first, so that Enter presses it", () => {
  const buttons = drawn(
    <Form action="/" button="Continue" otherButton={{ text: "Save", name: "later", value: "yes" }} />,
  ).every("button");
  expect(buttons.map(({ text }) => text)).toEqual(["Continue", "Save"]);
  expect(buttons[0]?.attributes["class"]).toBe("nhsuk-button");
  expect(buttons[1]?.attributes).toMatchObject({ name: "later", value: "yes", type: "submit" });
});

test("a form whose field has its own button draws none", () => {
  expect(drawn(<Form action="/" role="search" />).every("button")).toEqual([]);
});

function page(codes: Record<string, string>, more: Partial<FormPageProps> = {}) {
  const errors = fieldErrors(codes, [{ name: "name", messages: { missing: "Enter your name" } }], "Error");
  return drawn(
    <FormPage
      heading="Your name"
      caption="Ask for a call"
      errors={errors}
      problem="There is a problem"
      action="/"
      button="Continue"
      {...more}
    >
      <TextInput name="name" label="Full name" value="Kris <b>" errorMessage={errors.beside("name")} />
    </FormPage>,
  );
}

test("errors stand above the heading and lead to their fields, with the same words", () => {
  const refused = page({ name: "missing" });
  expect(refused.mistakes).toEqual([]);
  expect(refused.every("h1", "h2").map(({ tag, text }) => [tag, text])).toEqual([
    ["h2", "There is a problem"],
    ["h1", "Your name"],
  ]);
  const [link] = refused.every("a");
  expect(link).toMatchObject({ text: "Enter your name", attributes: { href: "#name" } });
  expect(refused.withId("name-error")?.text).toBe("Error: Enter your name");
  expect(refused.withId("name")?.attributes["aria-describedby"]).toBe("name-error");
});

test("what was typed is there again", () => {
  expect(page({ name: "missing" }).withId("name")?.attributes["value"]).toBe("Kris <b>");
});

test("the summary has the focus by HTML alone", () => {
  const [summary] = page({ name: "missing" }).ofClass("nhsuk-error-summary");
  expect(summary?.attributes).toMatchObject({ autofocus: "", tabindex: "-1" });
});

test("the summary has the focus whatever the level of the heading below it", () => {
  const [summary] = page({ name: "missing" }, { headingLevel: 2 }).ofClass("nhsuk-error-summary");
  expect(summary?.attributes).toMatchObject({ autofocus: "", tabindex: "-1" });
});

test("an example in the middle of a page leaves the focus alone", () => {
  const [summary] = page({ name: "missing" }, { takesFocus: false }).ofClass("nhsuk-error-summary");
  expect(summary?.attributes["autofocus"]).toBeUndefined();
});

test("without errors nothing speaks of problems", () => {
  const right = page({});
  expect(right.mistakes).toEqual([]);
  expect(right.ofClass("nhsuk-error-summary")).toEqual([]);
  expect(right.every("h1").map(({ text }) => text)).toEqual(["Your name"]);
});
