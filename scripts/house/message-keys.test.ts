import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addMessageKey, dropMessageKeys } from "./message-keys.ts";

const fileWith = (keys: string) => {
  const file = join(mkdtempSync(join(tmpdir(), "front-door-keys-")), "MESSAGE_KEYS");
  writeFileSync(file, keys, { mode: 0o600 });
  return file;
};
const keysIn = (file: string) => readFileSync(file, "utf8").split(",");

test("a new key stands first, the others after it, and nobody else may read the file", () => {
  const file = fileWith("first\n");
  expect(addMessageKey(file)).toBe(2);
  const [fresh = "", ...rest] = keysIn(file);
  expect(Buffer.from(fresh, "base64")).toHaveLength(32);
  expect(rest).toEqual(["first"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("keys that nothing uses go, and never the first", () => {
  const file = fileWith("new,used,unused");
  expect(dropMessageKeys(file, (key) => key === "used")).toEqual({ dropped: 1, left: 2 });
  expect(keysIn(file)).toEqual(["new", "used"]);
  expect(dropMessageKeys(file, () => false)).toEqual({ dropped: 1, left: 1 });
  expect(keysIn(file)).toEqual(["new"]);
});
