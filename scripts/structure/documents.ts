import type { Law, Tree } from "./tree.ts";

/** `lib/x/y.ts name` in backticks: a path, and perhaps what stands in it. */
const inBackticks = /`((?:app|components|content|docs|e2e|lib|mocks|public|scripts)\/[^`]*|proxy\.ts[^`]*)`/g;

function walkFaults(tree: Tree, quote: string): string[] {
  const [path = "", ...names] = quote.split(/\s+/);
  if (!/\.[a-z]+$/.test(path) && !tree.files.some((file) => file.startsWith(`${path.replace(/\/$/, "")}/`)))
    return [`docs/walks.md names ${path}, which does not exist`];
  if (/\.[a-z]+$/.test(path) && !tree.has(path)) return [`docs/walks.md names ${path}, which does not exist`];
  return names
    .filter((name) => /^\w+$/.test(name) && !new RegExp(`\\b${name}\\b`).test(tree.read(path)))
    .map((name) => `docs/walks.md finds ${name} in ${path}, which does not have it`);
}

const walksAreTrue: Law = {
  name: "the walks of docs/walks.md pass only by files that exist",
  faults: (tree) => {
    if (!tree.has("docs/walks.md")) return ["docs/walks.md is missing"];
    return [...tree.read("docs/walks.md").matchAll(inBackticks)].flatMap((match) =>
      walkFaults(tree, match[1] ?? ""),
    );
  },
};

/** M must, S should, G genuinely useful, X cross-cutting: how many rows there are of each. */
const rows = { M: 105, S: 40, G: 42, X: 59 };

const rowsAreListedOnce: Law = {
  name: "docs/features.md lists every row id once",
  faults: (tree) => {
    if (!tree.has("docs/features.md")) return ["docs/features.md is missing"];
    const listed = [...tree.read("docs/features.md").matchAll(/^(?:\||[-*])\s*[*`]*([MSGX]\d+)\b/gm)].map(
      (match) => match[1] ?? "",
    );
    const twice = listed.filter((id, index) => listed.indexOf(id) !== index);
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
    const unique = new Set(listed).size;
    return [
      ...twice.map((id) => `docs/features.md lists ${id} more than once`),
      ...(unique === total ? [] : [`docs/features.md lists ${unique} row ids of ${total}`]),
    ];
  },
};

const decisionsInOrder: Law = {
  name: "decisions are numbered 0001 onward, each number once",
  faults: (tree) =>
    tree.filesIn("docs/decisions").flatMap((file, index) => {
      const number = String(index + 1).padStart(4, "0");
      return file.startsWith(`${number}-`) && file.endsWith(".md")
        ? []
        : [`docs/decisions/${file} is not number ${number}`];
    }),
};

const exactVersions: Law = {
  name: "package.json names exact versions",
  faults: (tree) => {
    const manifest = JSON.parse(tree.read("package.json")) as Record<
      string,
      Record<string, string> | undefined
    >;
    return ["dependencies", "devDependencies", "optionalDependencies", "overrides"].flatMap((section) =>
      Object.entries(manifest[section] ?? {})
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(
          ([name, version]) => `package.json: ${section} ${name} is "${version}", which is no exact version`,
        ),
    );
  },
};

const outside = ["..", "shared"].join("/");

const nothingBeside: Law = {
  name: "the repository is whole: only .ci/run looks at what lies beside it",
  faults: (tree) =>
    tree.files
      .filter(
        (file) => file !== ".ci/run" && /\.([mc]?[jt]sx?|json|md|ya?ml|css|njk|sh)$|(^|\/)[^.]+$/.test(file),
      )
      .filter((file) => tree.read(file).includes(outside))
      .map((file) => `${file} names a folder outside the repository`),
};

export const documentLaws: readonly Law[] = [
  walksAreTrue,
  rowsAreListedOnce,
  decisionsInOrder,
  exactVersions,
  nothingBeside,
];
