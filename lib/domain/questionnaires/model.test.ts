import { describe, expect, test } from "vitest";
import { answerForm, askedAs, nothingKept, otherChoice, refit } from "./form.ts";
import {
  adviceFor,
  askedQuestions,
  missingQuestion,
  nextQuestion,
  progressOf,
  type Answer,
  type Form,
  type Question,
} from "./model.ts";

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  kind: "boolean",
  text: `${id}?`,
  part: null,
  before: [],
  required: true,
  several: false,
  options: [],
  maxLength: null,
  min: null,
  max: null,
  unit: null,
  when: [],
  redFlags: [],
  ...more,
});

const option = (key: string, text = key) => ({ key, text, as: { kind: "coding" as const, system: null } });

const formOf = (questions: readonly Question[], version = "1"): Form => ({
  url: "https://hospital.example/Questionnaire/1",
  version,
  title: null,
  purpose: null,
  hospital: null,
  readBy: null,
  minutes: null,
  readWithin: null,
  questions,
});

const chosen = (...keys: string[]): Answer => ({ chosen: keys, typed: null });
const typed = (text: string): Answer => ({ chosen: [], typed: text });
const onlyIf = (on: string, operator: "=" | "!=" | ">" | "exists", value: string) => ({
  when: [{ all: true, of: [{ on, operator, value }] }],
});
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);

describe("which questions are asked", () => {
  const form = formOf([
    question("smokes"),
    question("much", { kind: "integer", ...onlyIf("smokes", "=", "true") }),
    question("cough", onlyIf("much", ">", "9")),
  ]);

  test("a question waits for the answer that it depends on", () => {
    expect(ids(askedQuestions(form, {}))).toEqual(["smokes"]);
    expect(ids(askedQuestions(form, { smokes: chosen("true") }))).toEqual(["smokes", "much"]);
  });

  test("numbers are compared as numbers", () => {
    const answers = { smokes: chosen("true"), much: typed("10") };
    expect(ids(askedQuestions(form, answers))).toEqual(["smokes", "much", "cough"]);
  });

  test("an answer to a question that is asked no more decides nothing", () => {
    const answers = { smokes: chosen("false"), much: typed("10"), cough: chosen("true") };
    expect(ids(askedQuestions(form, answers))).toEqual(["smokes"]);
    expect(progressOf(form, answers)).toEqual({ answered: 1, of: 1 });
  });

  test("not equal holds where nothing is answered, existing only where something is", () => {
    const two = formOf([
      question("a", { required: false }),
      question("b", onlyIf("a", "!=", "true")),
      question("c", onlyIf("a", "exists", "true")),
    ]);
    expect(ids(askedQuestions(two, {}))).toEqual(["a", "b"]);
    expect(ids(askedQuestions(two, { a: chosen("true") }))).toEqual(["a", "c"]);
  });

  test("what was passed over is seen, and is missing only where it must be answered", () => {
    const two = formOf([question("a", { required: false }), question("b")]);
    expect(nextQuestion(two, { a: chosen() })?.id).toBe("b");
    expect(missingQuestion(two, { a: chosen(), b: chosen() })?.id).toBe("b");
    expect(progressOf(two, { a: chosen() })).toEqual({ answered: 0, of: 2 });
  });
});

test("advice is that of answers that count, the most pressing first and each once", () => {
  const flag = (advice: "call-999" | "call-111", value: string) => ({
    redFlags: [{ operator: ">=" as const, value, advice }],
  });
  const form = formOf([
    question("puffs", { kind: "integer", ...flag("call-111", "12") }),
    question("pain", { kind: "integer", ...flag("call-999", "8") }),
    question("more", { kind: "integer", ...flag("call-999", "1"), ...onlyIf("pain", "=", "0") }),
  ]);
  expect(adviceFor(form, { puffs: typed("12"), pain: typed("9"), more: typed("5") })).toEqual([
    "call-999",
    "call-111",
  ]);
  expect(adviceFor(form, { puffs: typed("11"), pain: typed("7"), more: typed("5") })).toEqual([]);
});

describe("reading an answer", () => {
  const read = (asked: Question, values: Record<string, unknown>) => {
    const found = answerForm(asked).safeParse(values);
    return found.success ? found.data : found.error.issues.map(({ path, message }) => [path[0], message])[0];
  };
  const weight = question("w", {
    kind: "quantity",
    min: 20,
    max: 300,
    unit: { text: "kg", code: "kg", system: "u" },
  });
  const open = question("o", { kind: "open-choice", options: [option("office")], maxLength: 5 });

  test.each<[string, Question, Record<string, unknown>, unknown]>([
    ["yes", question("a"), { answer: "true" }, chosen("true")],
    ["nothing where an answer is needed", question("a"), {}, ["answer", "missing"]],
    ["nothing where none is needed", question("a", { required: false }), {}, chosen()],
    ["an option that is not offered", open, { answer: "moon" }, ["answer", "missing"]],
    ["other words", open, { answer: otherChoice, other: " bake " }, typed("bake")],
    ["other words that are not there", open, { answer: otherChoice, other: " " }, ["other", "other-missing"]],
    ["other words that are too long", open, { answer: otherChoice, other: "builder" }, ["other", "too-long"]],
    ["a number with a comma", weight, { answer: "70,5" }, typed("70.5")],
    ["a number that is none", weight, { answer: "heavy" }, ["answer", "not-a-number"]],
    ["a number that is too large", weight, { answer: "301" }, ["answer", "out-of-range"]],
    ["half a cigarette", question("i", { kind: "integer" }), { answer: "2.5" }, ["answer", "not-whole"]],
    [
      "a day",
      question("d", { kind: "date" }),
      { "answer[day]": "3", "answer[month]": "4", "answer[year]": "2028" },
      typed("2028-04-03"),
    ],
    ["no day", question("d", { kind: "date" }), {}, ["answer", "date-missing"]],
    [
      "a day without a year",
      question("d", { kind: "date" }),
      { "answer[day]": "3", "answer[month]": "4" },
      ["answer", "year-missing"],
    ],
  ])("%s", (_name, asked, values, expected) => {
    expect(read(asked, values)).toEqual(expected);
  });

  test("several options are kept in the order of the form", () => {
    const several = question("s", {
      kind: "choice",
      several: true,
      options: [option("a"), option("b"), option("c")],
    });
    expect(read(several, { answer: ["c", "a"] })).toEqual(chosen("a", "c"));
  });
});

describe("when the hospital changes its form", () => {
  const before = formOf([
    question("same"),
    question("words", { text: "How many cigarettes?" }),
    question("options", { kind: "choice", options: [option("x"), option("y")] }),
    question("gone", { text: "Not any more?" }),
  ]);
  const answers = {
    same: chosen("true"),
    words: chosen("true"),
    options: chosen("y"),
    gone: chosen("true"),
  };
  const kept = {
    ...nothingKept("1"),
    answers: Object.fromEntries(
      before.questions.map((one) => {
        const answer = answers[one.id as keyof typeof answers];
        return [one.id, { chosen: [...answer.chosen], typed: answer.typed, askedAs: askedAs(one, answer) }];
      }),
    ),
  };

  test("nothing is touched while it is the same version", () => {
    expect(refit(kept, before)).toBe(kept);
  });

  test("answers that still fit are kept, the rest are said", () => {
    const after = formOf(
      [
        question("same"),
        question("words", { text: "How many cigarettes or vapes?" }),
        question("options", { kind: "choice", options: [option("x")] }),
        question("new"),
      ],
      "2",
    );
    const now = refit(kept, after);
    expect(Object.keys(now.answers)).toEqual(["same"]);
    expect(now).toMatchObject({
      version: "2",
      changed: true,
      again: ["words", "options"],
      gone: ["Not any more?"],
    });
  });

  test("an option that nobody chose can go", () => {
    const after = formOf([question("options", { kind: "choice", options: [option("y")] })], "2");
    expect(Object.keys(refit(kept, after).answers)).toEqual(["options"]);
  });
});
