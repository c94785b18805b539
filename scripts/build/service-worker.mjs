import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const shared = {
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "none",
  logLevel: "error",
};

const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** Files whose names carry a hash of what is in them. */
const named = /^\/(?:_next\/static|offline)\//;

/** Where the file of an address lies. */
const fileOf = (project, url) =>
  join(project, url.startsWith("/_next/") ? url.replace("/_next/", ".next/") : `public${url}`);

/** The pictures that a style sheet of ours names. */
const picturesIn = (sheet) => [...sheet.matchAll(/url\((\/assets\/[^)"']+)\)/g)].map(([, url]) => url);

/** What the worker keeps, `{ url, revision }` each; the revision is null where the name says it. */
function publicFiles(project, urls) {
  const sheets = urls.filter((url) => url.endsWith(".css"));
  const pictures = sheets.flatMap((url) => picturesIn(readFileSync(fileOf(project, url), "utf8")));
  return [...new Set([...urls, ...pictures])].sort().map((url) => {
    const bytes = readFileSync(fileOf(project, url));
    return { url, revision: named.test(url) ? null : hashOf(bytes) };
  });
}

/**
 * Bundles the service worker into one file that browsers fetch at /sw.js, and into another the one that takes its place
 * where it must go. `urls` are the public files that it keeps; in development there are none, and it keeps nothing.
 */
export function buildServiceWorker(project, urls = []) {
  const files = JSON.stringify(publicFiles(project, urls));
  const from = (name) => join(project, "lib/device/worker", name);
  buildSync({
    ...shared,
    entryPoints: [from("sw.ts")],
    outfile: join(project, "public/sw.js"),
    define: {
      "process.env.NODE_ENV": '"production"',
      __PRECACHE__: files,
      __BUILD__: JSON.stringify(hashOf(files)),
    },
  });
  buildSync({ ...shared, entryPoints: [from("off.ts")], outfile: join(project, "public/sw-off.js") });
}
