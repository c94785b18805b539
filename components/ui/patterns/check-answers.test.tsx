import { expect, test } from "vitest";
import { drawn } from "#components/ui/testing/drawn.ts";
import { wholeForm } from "#lib/form-codes.ts";
import type { Answer } from "./answer-value.tsx";
import { CheckAnswers, type AnswerSection } from "./check-answers.tsx";
import { Confirmation } from "./confirmation.tsx";
import { fieldErrors } from "./field-errors.ts";

const row = (answer: Answer) => ({ question: "When", answer, changeHref: "/when", changeWhat: "when" });

const check = (sections: readonly AnswerSection[], codes: Record<string, string> = {}) =>
  drawn(
    <CheckAnswers
      heading="Check your answers before you book"
      sections={sections}
      words={{ change: "Change", notProvided: "Not provided" }}
      errors={fieldErrors(codes, [{ name: wholeForm, messages: { taken: "Choose another time" } }], "Error")}
      problem="There is a problem"
      action="/book"
      oneTimeKey="k1"
      button="Confirm and book"
    />,
  );

const answered = (answer: Answer) => check([{ rows: [row(answer)] }]);

test.each<[string, Answer]>([
  ["no value", {}],
  ["an empty value", { value: "" }],
  ["no lines", { lines: [] }],
  ["empty lines", { lines: ["", undefined] }],
  ["an empty list", { list: [] }],
  ["nothing but space", { exactly: " \n" }],
])("%s is said to be not provided", (_, answer) => {
  expect(answered(answer).every("dd")[0]?.text).toBe("Not provided");
});

test("zero is an answer", () => {
  expect(answered({ value: 0 }).every("dd")[0]?.text).toBe("0");
});

test("a name stays a name, lines stay lines, and a list a list", () => {
  expect(answered({ value: <bdi>Kris</bdi> }).every("bdi")[0]?.text).toBe("Kris");
  expect(answered({ lines: ["4 Mill Lane", "", "NF1 2AB"] }).ofClass("block")).toHaveLength(2);
  expect(
    answered({ list: ["Cholesterol", "HbA1c"] })
      .every("li")
      .map(({ text }) => text),
  ).toEqual(["Cholesterol", "HbA1c"]);
});

test("words that will be sent are shown exactly, in their own direction", () => {
  const [quote] = answered({ exactly: "Dear <Dr>\n\nSee you" }).every("blockquote");
  expect(quote).toMatchObject({ text: "Dear <Dr> See you", attributes: { dir: "auto" } });
});

test("each change says what it changes; what cannot be changed has none", () => {
  const page = check([{ rows: [row({ value: "9:40am" }), { question: "Name", answer: { value: "Kris" } }] }]);
  expect(page.every("a").map(({ text, attributes }) => [text, attributes["href"]])).toEqual([
    ["Change when", "/when"],
  ]);
});

test("the button says the act, and the key goes with it", () => {
  const page = answered({ value: "9:40am" });
  expect(page.every("button").map(({ text }) => text)).toEqual(["Confirm and book"]);
  expect(page.every("input")[0]?.attributes).toMatchObject({ type: "hidden", name: "key", value: "k1" });
});

test("sections have headings below the page's", () => {
  const page = check([{ heading: "Your appointment", rows: [row({ value: "9:40am" })] }]);
  expect(page.every("h1", "h2").map(({ tag, text }) => `${tag} ${text}`)).toEqual([
    "h1 Check your answers before you book",
    "h2 Your appointment",
  ]);
});

test("when it was refused, the answers are still there below what went wrong", () => {
  const page = check([{ rows: [row({ value: "9:40am" })] }], { [wholeForm]: "taken" });
  expect(page.mistakes).toEqual([]);
  expect(page.ofClass("nhsuk-error-summary")[0]?.text).toContain("Choose another time");
  expect(page.every("dd")[0]?.text).toBe("9:40am");
});

const done = (more: Partial<Parameters<typeof Confirmation>[0]> = {}) =>
  drawn(
    <Confirmation
      heading="Appointment booked"
      lines={["Wednesday 17 May 2028", "at 9:40am"]}
      next={{ heading: "What happens next", steps: ["we call you"] }}
      {...more}
    />,
  );

test("the end is told by its h1 alone, so that nothing is announced again", () => {
  const page = done();
  expect(page.every("h1", "h2").map(({ tag, text }) => `${tag} ${text}`)).toEqual([
    "h1 Appointment booked",
    "h2 What happens next",
  ]);
  const everything = page.every("div", "section", "p");
  expect(everything.filter(({ attributes }) => "role" in attributes || "aria-live" in attributes)).toEqual(
    [],
  );
});

test("a reference is there only where it must be kept, and does not break", () => {
  expect(done().every("strong")).toEqual([]);
  expect(done({ reference: { label: "Your reference", value: "FD-4821" } }).every("strong")[0]).toMatchObject(
    {
      text: "FD-4821",
      attributes: { class: "nhsuk-u-nowrap" },
    },
  );
});

test("without lines the panel holds its heading only", () => {
  expect(done({ lines: [] }).ofClass("nhsuk-panel__body")).toEqual([]);
});
