import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sourceDeadlineMs } from "./deadline.ts";
import { gather } from "./gathered.ts";
import { failed, ok, type Result } from "./result.ts";

const at = () => "2028-05-16T09:00:00Z";
const never = () => new Promise<Result<readonly string[]>>(() => undefined);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("what came stands beside who did not answer", async () => {
  const gathered = await gather(
    { gp: async () => ok(["HbA1c"]), hospital: async () => failed({ kind: "unreadable" }) },
    at,
  );
  expect(gathered.items).toEqual(["HbA1c"]);
  expect(gathered.answered).toEqual([{ source: "gp", answeredAt: at() }]);
  expect(gathered.missing).toEqual([{ source: "hospital", failure: { kind: "unreadable" }, askedAt: at() }]);
});

test("a source that passes the deadline did not answer, and does not hold up the others", async () => {
  const gathering = gather({ gp: async () => ok(["HbA1c"]), hospital: never }, at);
  await vi.advanceTimersByTimeAsync(sourceDeadlineMs);
  const gathered = await gathering;
  expect(gathered.items).toEqual(["HbA1c"]);
  expect(gathered.missing).toMatchObject([{ source: "hospital", failure: { kind: "unavailable" } }]);
});
