import { expect, test } from "vitest";
import { CircuitBreaker } from "./circuit-breaker.ts";

function aBreaker() {
  const clock = { ms: 0 };
  const breaker = new CircuitBreaker(() => clock.ms);
  const answers = (count: number, failed: boolean) => {
    for (let turn = 0; turn < count; turn += 1) {
      expect(breaker.enter()).toBeNull();
      breaker.leave(failed);
    }
  };
  return { clock, breaker, answers };
}

test("it opens when half of twenty answers failed, lets one probe through, and closes when that succeeds", () => {
  const { clock, breaker, answers } = aBreaker();
  answers(10, false);
  answers(10, true);
  expect(breaker.enter()).toBe("circuit-open");
  clock.ms += 10_001;
  expect(breaker.enter()).toBeNull();
  expect(breaker.enter()).toBe("circuit-open");
  breaker.leave(true);
  expect(breaker.enter()).toBe("circuit-open");
  clock.ms += 10_001;
  expect(breaker.enter()).toBeNull();
  breaker.leave(false);
  expect(breaker.enter()).toBeNull();
});

test("a few failures in a quiet hour, and failures of long ago, open nothing", () => {
  const { clock, breaker, answers } = aBreaker();
  answers(15, true);
  expect(breaker.enter()).toBeNull();
  breaker.leave(false);
  clock.ms += 30_001;
  answers(19, true);
  expect(breaker.enter()).toBeNull();
});

test("at most twenty calls run at once", () => {
  const { breaker } = aBreaker();
  for (let turn = 0; turn < 20; turn += 1) expect(breaker.enter()).toBeNull();
  expect(breaker.enter()).toBe("bulkhead-full");
  breaker.leave(false);
  expect(breaker.enter()).toBeNull();
});

test("retries cost at most a tenth more calls, after a few that are given in advance", () => {
  const { breaker, answers } = aBreaker();
  const retries = () => {
    let count = 0;
    while (breaker.mayRetry()) count += 1;
    return count;
  };
  expect(retries()).toBe(5);
  answers(19, false);
  expect(retries()).toBe(1);
});
