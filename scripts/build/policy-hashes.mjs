import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const inline = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Collects the hash of every inline script in the pages that Next prerendered (its own not-found and global error
 * pages), so that the one policy allows exactly those. proxy.ts reads the file.
 */
export function policyHashes(build) {
  const pages = join(build, "server/app");
  const hashes = new Set();
  if (existsSync(pages))
    for (const file of readdirSync(pages, { recursive: true }).filter((name) => name.endsWith(".html")))
      for (const [, script] of readFileSync(join(pages, file), "utf8").matchAll(inline))
        hashes.add(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  if (hashes.size > 20) throw new Error(`${hashes.size} prerendered inline scripts: pages must be dynamic.`);
  writeFileSync(join(build, "policy-hashes.json"), JSON.stringify([...hashes]));
}
