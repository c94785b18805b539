import { join } from "node:path";
import { buildSync } from "esbuild";

/** Bundles the service worker into one file that browsers fetch at /sw.js. */
export function buildServiceWorker(project) {
  buildSync({
    entryPoints: [join(project, "lib/device/worker/sw.ts")],
    outfile: join(project, "public/sw.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
  });
}
