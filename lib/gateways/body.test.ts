import { expect, test } from "vitest";
import { readBody } from "./body.ts";

/** A body that goes on for ever, and whether it was let go. */
function endless(headers: Record<string, string> = {}) {
  const seen = { cancelled: false };
  const stream = new ReadableStream({
    pull: (to) => to.enqueue(new Uint8Array(65_536)),
    cancel: () => {
      seen.cancelled = true;
    },
  });
  return { seen, response: new Response(stream, { headers }) };
}

test.each([
  ["is said to be too large", { "content-length": "9000000" }],
  ["turns out to be too large", {}],
])("a body that %s is not read, and its connection is let go", async (_, headers) => {
  const { seen, response } = endless(headers);
  expect(await readBody(response)).toBeNull();
  expect(seen.cancelled).toBe(true);
});

const threeMegabytes = () => new Response(new Uint8Array(3 * 1024 * 1024));

test("a body may be as large as is asked for, and without asking no larger than 2 MB", async () => {
  expect(await readBody(threeMegabytes())).toBeNull();
  expect(await readBody(threeMegabytes(), 3 * 1024 * 1024)).toHaveLength(3 * 1024 * 1024);
  expect(await readBody(threeMegabytes(), 3 * 1024 * 1024 - 1)).toBeNull();
});
