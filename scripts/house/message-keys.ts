import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";

const read = (file: string): readonly string[] =>
  readFileSync(file, "utf8")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** The file is whole at every moment, and its owner's alone. */
function write(file: string, keys: readonly string[]): void {
  writeFileSync(`${file}.new`, keys.join(","), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Puts a new key before those of a file: it will seal, and they go on opening. Returns how many there are. */
export function addMessageKey(file: string): number {
  const keys = [randomBytes(32).toString("base64"), ...read(file)];
  write(file, keys);
  return keys.length;
}

/** Takes out of a file every key but the first of which `isUsed` says no. Returns how many went, and how many are left. */
export function dropMessageKeys(
  file: string,
  isUsed: (key: string) => boolean,
): { readonly dropped: number; readonly left: number } {
  const keys = read(file);
  const left = keys.filter((key, place) => place === 0 || isUsed(key));
  if (left.length < keys.length) write(file, left);
  return { dropped: keys.length - left.length, left: left.length };
}
