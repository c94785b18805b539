import { expect, test } from "vitest";
import { writtenMoments } from "./written-moments.ts";

test.each([
  ["- Old time: Monday 22 May 2028, 9:30am", ["2028-05-22T09:30"]],
  ["Friday 1 December 2028 at 12pm", ["2028-12-01T12:00"]],
  ["12:05am on no day, and on 3 June 2028 at 12:05am", ["2028-06-03T00:05"]],
  ["It was 22 May 2028, 4pm. It is 29 May 2028, 4pm.", ["2028-05-22T16:00", "2028-05-29T16:00"]],
  ["Come on 22 May 2028.", []],
])("%s", (text, moments) => {
  expect(writtenMoments(text)).toEqual(moments);
});
