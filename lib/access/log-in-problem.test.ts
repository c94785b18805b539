import { expect, test } from "vitest";
import type { CorrelationId } from "#lib/permit.ts";
import { problemPath, withSupportCode } from "./log-in-problem.ts";

const correlationId = "1f2e3d4c-0000-4000-8000-000000000000" as CorrelationId;

test("the problem page is told the code of the log-in that failed", () => {
  const path = problemPath("unavailable");
  expect(withSupportCode(path, correlationId)).toBe(`${path}&code=1f2e3d`);
  expect(withSupportCode(`http://localhost:3000${path}`, correlationId)).toBe(
    `http://localhost:3000${path}&code=1f2e3d`,
  );
});

test("any other address is left as it is", () => {
  for (const address of [
    "/me",
    "http://127.0.0.1:4000/nhs-login/authorize?state=x",
    "/log-in?problem=device",
  ])
    expect(withSupportCode(address, correlationId)).toBe(address);
});
