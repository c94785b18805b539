import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readMessage } from "./message.ts";
import type { Message } from "./message.ts";

const folder = "content/words";
const manifest = "public/manifest.webmanifest";

function flatten(value: unknown, key: string): [string, string][] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    flatten(inner, key === "" ? name : `${key}.${name}`),
  );
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** Every message of every words file below a root, and what the manifest tells a phone. */
export function readWords(root: string): Message[] {
  const messages = readdirSync(join(root, folder)).flatMap((locale) =>
    readdirSync(join(root, folder, locale))
      .filter((name) => name.endsWith(".json"))
      .map((name) => ({ locale, file: `${folder}/${locale}/${name}` }))
      .flatMap(({ locale, file }) =>
        flatten(json(join(root, file)), "").map(([key, source]) =>
          readMessage({ file, locale, key }, source),
        ),
      ),
  );
  return [...messages, ...manifestWords(root)];
}

function manifestWords(root: string): Message[] {
  if (!existsSync(join(root, manifest))) return [];
  const { description } = json(join(root, manifest)) as { description?: string };
  const place = { file: manifest, locale: "en", key: "description" };
  return description === undefined ? [] : [readMessage(place, description)];
}
