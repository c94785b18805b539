import { expect, test } from "vitest";
import { z } from "zod";
import { formCodes, wholeForm } from "./form-codes.ts";

const form = z
  .object({
    name: z.string().trim().min(1, "name-missing").regex(/^\D*$/, "name-with-digits"),
    agreed: z.literal("yes", "not-agreed"),
    days: z.array(z.enum(["mon", "tue"], "no-such-day")),
  })
  .refine(({ name, agreed }) => name.length <= agreed.length, "too-much");

const codesOf = (values: unknown) => formCodes(form.safeParse(values).error);

test("each refused field has its first code", () => {
  expect(codesOf({ name: "", agreed: "no", days: [] })).toEqual({
    name: "name-missing",
    agreed: "not-agreed",
  });
});

test("a code inside a field is the field's", () => {
  expect(codesOf({ name: "a", agreed: "yes", days: ["mon", "wed"] })).toEqual({ days: "no-such-day" });
});

test("what is wrong with the whole has a name of its own", () => {
  expect(codesOf({ name: "Abdul", agreed: "yes", days: [] })).toEqual({ [wholeForm]: "too-much" });
});

test("a form that was read has no codes", () => {
  expect(codesOf({ name: "a", agreed: "yes", days: ["tue"] })).toEqual({});
});
