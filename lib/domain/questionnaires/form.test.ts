import { expect, test } from "vitest";
import { adviceOfSent } from "./form.ts";
import type { Question } from "./model.ts";

const question = (redFlags: Question["redFlags"]): Question => ({
  id: "pain",
  kind: "boolean",
  text: "Do you have chest pain now?",
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
  redFlags,
});

test("what cannot wait is known from what was sent, though it is not kept", () => {
  const pain = question([{ operator: "=", value: "true", advice: "call-999" }]);
  expect(adviceOfSent(pain, { answer: "true" })).toEqual(["call-999"]);
  expect(adviceOfSent(pain, { answer: "false" })).toEqual([]);
  expect(adviceOfSent(pain, {})).toEqual([]);
});
