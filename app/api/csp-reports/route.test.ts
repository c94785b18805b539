import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { POST } from "./route.ts";

let written: string[];

beforeEach(() => {
  written = [];
  vi.spyOn(process.stdout, "write").mockImplementation((line) => {
    if (String(line).includes("policy-violation")) written.push(String(line));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function post(body: string | ReadableStream, headers: Record<string, string> = {}) {
  // A stream needs `duplex`, which the type does not know yet.
  const init = { method: "POST", body, headers, duplex: "half" };
  return POST(new Request("http://localhost:3000/api/csp-reports", init));
}
const report = JSON.stringify({ "csp-report": { "effective-directive": "img-src" } });

/** A body that goes on for ever, and how much of it was taken. */
function endless() {
  const seen = { pulls: 0 };
  const stream = new ReadableStream({
    pull: (to) => {
      seen.pulls += 1;
      to.enqueue(new Uint8Array(4_096));
    },
  });
  return { seen, stream };
}

test("a report that is said to be too long is not read at all", async () => {
  const { seen, stream } = endless();
  const { pulls } = seen;
  expect((await post(stream, { "content-length": "16385" })).status).toBe(413);
  expect(seen.pulls - pulls).toBeLessThanOrEqual(1);
});

test("a report that does not end is read for 16 kB and refused", async () => {
  const { seen, stream } = endless();
  expect((await post(stream)).status).toBe(413);
  expect(seen.pulls).toBeLessThan(10);
});

test("no more than ten reports a minute are written down, and every one is taken", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  for (let turn = 0; turn < 30; turn += 1) expect((await post(report)).status).toBe(204);
  expect(written).toHaveLength(10);
  expect(written[0]).toContain("img-src");
  vi.setSystemTime(Date.now() + 60_000);
  await post(report);
  expect(written).toHaveLength(11);
});
