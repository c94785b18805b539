import { expect, test } from "vitest";
import { carerForm, mostCaresFor } from "./form.ts";

test("whom somebody cares for may be left out, is one line, and has its length", () => {
  expect(carerForm.parse({})).toEqual({ caresFor: "" });
  expect(carerForm.parse({ caresFor: "  My father,\r\n Abdul " })).toEqual({ caresFor: "My father, Abdul" });
  expect(carerForm.safeParse({ caresFor: "a".repeat(mostCaresFor) }).success).toBe(true);
  expect(carerForm.safeParse({ caresFor: "a".repeat(mostCaresFor + 1) }).error?.issues[0]?.message).toBe(
    "too-long",
  );
});
