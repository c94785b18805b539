import { expect, test } from "vitest";
import { CircuitBreaker, type Entry } from "./circuit-breaker.ts";

/** The entry of a call that may go ahead. */
function entered(breaker: CircuitBreaker): Entry {
  const entry = breaker.enter();
  if (typeof entry === "string") throw new Error(entry);
  return entry;
}

function aBreaker() {
  const clock = { ms: 0 };
  const breaker = new CircuitBreaker(() => clock.ms);
  const answers = (count: number, failed: boolean) => {
    for (let turn = 0; turn < count; turn += 1) {
      breaker.leave(entered(breaker), failed ? "failing" : "well");
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
  const probe = entered(breaker);
  expect(breaker.enter()).toBe("circuit-open");
  breaker.leave(probe, "failing");
  expect(breaker.enter()).toBe("circuit-open");
  clock.ms += 10_001;
  breaker.leave(entered(breaker), "well");
  entered(breaker);
});

test("a few failures in a quiet hour, and failures of long ago, open nothing", () => {
  const { clock, breaker, answers } = aBreaker();
  answers(15, true);
  breaker.leave(entered(breaker), "well");
  clock.ms += 30_001;
  answers(19, true);
  entered(breaker);
});

test("a call that began before the breaker opened neither closes it nor stands for the probe", () => {
  const { clock, breaker, answers } = aBreaker();
  const [early, late] = [entered(breaker), entered(breaker)];
  answers(20, true);
  breaker.leave(early, "well");
  expect(breaker.enter()).toBe("circuit-open");
  clock.ms += 10_001;
  const probe = entered(breaker);
  breaker.leave(late, "failing");
  expect(breaker.enter()).toBe("circuit-open");
  breaker.leave(probe, "well");
  entered(breaker);
});

test("a call that never reached the API says nothing of it, and leaves the next call to find out", () => {
  const { clock, breaker, answers } = aBreaker();
  for (let turn = 0; turn < 30; turn += 1) breaker.leave(entered(breaker), "unknown");
  answers(20, true);
  clock.ms += 10_001;
  breaker.leave(entered(breaker), "unknown");
  breaker.leave(entered(breaker), "well");
  entered(breaker);
});

test("at most twenty calls run at once", () => {
  const { breaker } = aBreaker();
  const first = entered(breaker);
  for (let turn = 1; turn < 20; turn += 1) entered(breaker);
  expect(breaker.enter()).toBe("bulkhead-full");
  breaker.leave(first, "well");
  entered(breaker);
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
