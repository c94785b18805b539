import { appendFileSync, cpSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { plant } from "./temporary-tree.ts";
import type { Files } from "./temporary-tree.ts";

/** A breach of the house plan: files to write, or something to do to the copy, and a part of the sentence it earns. */
export type StructurePlant = {
  readonly files?: Files;
  readonly act?: (copy: string) => void;
  readonly says: string;
};

const empty = "export {};\n";
const page = "export default function Planted() {\n  return null;\n}\n";

/** Keeps what the listing lists and changes it: a page too many, and a signed-in page that says it is public. */
function changeListing(copy: string): void {
  const support = join(copy, "e2e/support");
  mkdirSync(support, { recursive: true });
  plant(copy, { "e2e/support/pages.ts": "export const pages = {};\n" }, true);
  renameSync(join(support, "pages.ts"), join(support, "planted-listing.ts"));
  plant(copy, {
    "e2e/support/pages.ts": `import { pages as before } from "./planted-listing.ts";
export const pages = { ...before, "/planted-gone": {}, "/planted-private": { signedIn: false } };\n`,
  });
}

function changeManifest(copy: string): void {
  const manifest = JSON.parse(readFileSync(join(copy, "package.json"), "utf8")) as { dependencies: object };
  manifest.dependencies = { ...manifest.dependencies, "planted-package": "^1.0.0" };
  plant(copy, { "package.json": JSON.stringify(manifest) });
}

const append = (path: string, text: string) => (copy: string) => {
  plant(copy, { [path]: "" }, true);
  appendFileSync(join(copy, path), text);
};

function copyTheirIcon(copy: string): void {
  mkdirSync(join(copy, "public"), { recursive: true });
  const theirs = "node_modules/nhsuk-frontend/dist/nhsuk/assets/images/favicon.svg";
  cpSync(join(copy, theirs), join(copy, "public/planted.svg"));
}

const words: Readonly<Record<string, readonly StructurePlant[]>> = {
  "content/ holds words: JSON, Markdown and the tests that read them": [
    { files: { "content/planted.ts": empty }, says: "content/planted.ts is not words" },
  ],
  "a translated file says everything that the English one says, and nothing else": [
    {
      files: {
        "content/words/en/planted-said.json": '{ "a": { "both": "x", "only-english": "y" } }',
        "content/words/xx/planted-said.json": '{ "a": { "both": "x" }, "only-here": "z" }',
      },
      says: "content/words/xx/planted-said.json lacks a.only-english",
    },
    { says: "content/words/xx/planted-said.json has only-here" },
    {
      files: { "content/words/xx/planted-alone.json": "{}" },
      says: "content/words/xx/planted-alone.json has no English",
    },
  ],
  "a translated sentence asks for the same values as the English one": [
    {
      files: {
        "content/words/en/planted-asked.json":
          '{ "a": "{name} has {count, plural, one {one} other {many}}" }',
        "content/words/xx/planted-asked.json": '{ "a": "{nom} has {count, plural, one {one} other {many}}" }',
      },
      says: "content/words/xx/planted-asked.json asks for other values",
    },
  ],
};

const routes: Readonly<Record<string, readonly StructurePlant[]>> = {
  "every route is in the list that every-page.spec.ts visits, and the list has no other": [
    { files: { "app/(public)/planted-unseen/page.tsx": page }, says: 'has no entry "/planted-unseen"' },
    { act: changeListing, says: '"/planted-gone", which is no route' },
  ],
  "every signed-in route is marked signedIn, so that the sign-in journey tries it without a session": [
    {
      files: { "app/(signed-in)/planted-private/page.tsx": page },
      says: '"/planted-private" must be signedIn',
    },
  ],
  "no loading.tsx: with JavaScript off a page that arrives in parts stays in parts": [
    { files: { "app/planted-parts/loading.tsx": page }, says: "app/planted-parts/loading.tsx" },
  ],
  "every page of a person waits for personIn, so that none is drawn for somebody that its reader may not mean":
    [
      {
        files: { "app/(signed-in)/[person]/planted-anybody/page.tsx": page },
        says: "app/(signed-in)/[person]/planted-anybody/page.tsx does not wait",
      },
    ],
};

const documents: Readonly<Record<string, readonly StructurePlant[]>> = {
  "the walks of docs/walks.md pass only by files that exist": [
    {
      act: append("docs/walks.md", "\n`lib/planted-nowhere.ts`\n"),
      says: "lib/planted-nowhere.ts, which does not exist",
    },
    {
      act: append("docs/walks.md", "\n`lib/clock.ts plantedName`\n"),
      says: "finds plantedName in lib/clock.ts",
    },
  ],
  "docs/features.md lists every row id once": [
    { act: append("docs/features.md", "\n| M998 | a |\n| M998 | b |\n"), says: "lists M998 more than once" },
    { says: "row ids of 246" },
  ],
  "decisions are numbered 0001 onward, each number once": [
    {
      files: { "docs/decisions/9999-planted.md": "#\n" },
      says: "docs/decisions/9999-planted.md is not number",
    },
  ],
  "package.json names exact versions": [{ act: changeManifest, says: 'planted-package is "^1.0.0"' }],
  "the repository is whole: only .ci/run looks at what lies beside it": [
    {
      files: { "docs/planted.md": ["See ..", "shared/x\n"].join("/") },
      says: "docs/planted.md names a folder outside",
    },
  ],
};

const brand: Readonly<Record<string, readonly StructurePlant[]>> = {
  "no NHS logo, icon or Frutiger in the sources or in the build": [
    {
      files: { "app/planted-type.css": "a { font-family: Frutiger }\n" },
      says: "app/planted-type.css has the Frutiger",
    },
    {
      files: { "public/planted-logo.svg": '<path d="M200 0v80H0V0h200Z"/>\n' },
      says: "public/planted-logo.svg has the path",
    },
    {
      files: { ".next/static/planted.js": '"https://assets.nhs.uk/"\n' },
      says: ".next/static/planted.js has an address",
    },
    {
      files: { "app/planted-icon.tsx": '"/nhsuk-icon-192.png"\n' },
      says: "app/planted-icon.tsx has an NHS favicon",
    },
  ],
  "no picture is a copy of one that carries the NHS letters": [
    { act: copyTheirIcon, says: "public/planted.svg is an NHS icon" },
  ],
};

/** Breaches in what is written: words, routes, documents, brand. */
export const paperPlants: Readonly<Record<string, readonly StructurePlant[]>> = {
  ...words,
  ...routes,
  ...documents,
  ...brand,
};
