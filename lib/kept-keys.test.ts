import { expect, test } from "vitest";
import { keptKeys } from "./kept-keys.ts";

const counting = () => {
  const made: string[] = [];
  const keyOf = keptKeys((secret, purpose) => {
    made.push(`${secret}/${purpose}`);
    return Buffer.from(`${secret} ${purpose}`);
  });
  return { made, keyOf };
};

test("a key is made once for each secret and purpose, and is that of its own secret and purpose", () => {
  const { made, keyOf } = counting();
  const pairs = [
    ["a", "b"],
    ["a", "c"],
    ["b", "b"],
    ["a b", ""],
    ["a", "b"],
  ] as const;
  for (const [secret, purpose] of pairs)
    expect(keyOf(secret, purpose).export().toString()).toBe(`${secret} ${purpose}`);
  expect(made).toEqual(["a/b", "a/c", "b/b", "a b/"]);
});

test("no more than 256 are kept: the first that was made goes, and is made again when it is asked for", () => {
  const { made, keyOf } = counting();
  for (let purpose = 0; purpose <= 256; purpose += 1) keyOf("a", String(purpose));
  expect(made).toHaveLength(257);
  keyOf("a", "256");
  keyOf("a", "1");
  expect(made).toHaveLength(257);
  keyOf("a", "0");
  expect(made).toHaveLength(258);
});
