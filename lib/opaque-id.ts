import { createHmac } from "node:crypto";
import { keptKeys } from "./kept-keys.ts";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
const letters = 20;

const keyOf = keptKeys((secret) => Buffer.from(secret, "base64"));

/**
 * An id for addresses: stable for the same parts and key, twenty of a to z and 2 to 7, and telling nothing about
 * what it stands for.
 */
export function opaqueId(key: string, ...parts: readonly string[]): string {
  const digest = createHmac("sha256", keyOf(key, "")).update(JSON.stringify(parts)).digest();
  let id = "";
  for (let place = 0; place < letters; place += 1) id += alphabet.charAt((digest[place] ?? 0) % 32);
  return id;
}
