import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { buildSync, build } from "esbuild";

/** What the framework gives online pages, and what stands for it in the offline document: the one place that says so. */
const standIns = { "next/link": "anchor.tsx", "next/navigation": "place.ts" };

const withoutNext = (folder) => ({
  name: "without-next",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^next(\/|$)/ }, ({ path, importer }) => {
      if (!(path in standIns)) throw new Error(`${importer} brings ${path} into the offline document.`);
      return { path: join(folder, standIns[path]) };
    }),
});

const shared = {
  bundle: true,
  minify: true,
  jsx: "automatic",
  target: "es2022",
  format: "esm",
  legalComments: "none",
  logLevel: "error",
  define: { "process.env.NODE_ENV": '"production"' },
};

/** The sheet that every page loads; a page that Next prerendered names it. */
function sheetOf(project) {
  const page = readFileSync(join(project, ".next/server/app/_global-error.html"), "utf8");
  const [, href] = /<link[^>]*href="([^"?]+\.css)/.exec(page) ?? [];
  if (href === undefined) throw new Error("The offline document found no style sheet.");
  return href;
}

/** The first view, drawn while the document is built, so that it can be read before any script has run. */
function firstView(project, folder) {
  const outfile = join(project, ".next/offline-first-view.cjs");
  buildSync({
    ...shared,
    format: "cjs",
    platform: "node",
    alias: Object.fromEntries(Object.entries(standIns).map(([name, file]) => [name, join(folder, file)])),
    entryPoints: [join(folder, "first-view.tsx")],
    outfile,
  });
  return createRequire(import.meta.url)(outfile).firstView();
}

const documentOf = ({ sheet, script, view }) => `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex, nofollow">
<meta name="format-detection" content="telephone=no">
<meta name="theme-color" content="#0f3b45">
<title>${view.title}</title>
<link rel="stylesheet" href="${sheet}">
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">
<link rel="manifest" href="/manifest.webmanifest">
<script type="module" src="${script}"></script>
</head>
<body>
<div id="document">${view.html}</div>
</body>
</html>
`;

/**
 * Builds the one static document, `/offline.html`, with its scripts under `/offline/`. Gives the addresses of all that it
 * needs, for the service worker to keep; the names of scripts and of the sheet carry a hash of what is in them.
 */
export async function buildOfflineDocument(project) {
  const folder = join(project, "app/_offline");
  const out = join(project, "public/offline");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { metafile } = await build({
    ...shared,
    entryPoints: [join(folder, "main.tsx")],
    outdir: out,
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    splitting: true,
    metafile: true,
    plugins: [withoutNext(folder)],
  });
  mkdirSync(join(project, ".cache"), { recursive: true });
  writeFileSync(join(project, ".cache/offline-document.json"), JSON.stringify(metafile));
  const scripts = Object.keys(metafile.outputs).map((file) => `/offline/${basename(file)}`);
  const script = scripts.find((file) => file.startsWith("/offline/main-"));
  const sheet = sheetOf(project);
  const html = documentOf({ sheet, script, view: firstView(project, folder) });
  writeFileSync(join(project, "public/offline.html"), html);
  const icons = ["/icons/icon.svg", "/icons/icon-192.png"].filter((file) =>
    existsSync(join(project, "public", file)),
  );
  return ["/offline.html", sheet, ...scripts, ...icons];
}
