import { basename, dirname } from "node:path/posix";
import type { Law, Tree } from "./tree.ts";

const topLevel = ["app", "components", "content", "docs", "e2e", "lib", "mocks", "public", "scripts"];
const roomsOfLib = ["access", "domain", "gateways", "store", "jobs", "device"];

/** Nouns of the shell: they have words and something to look at, and no meaning of their own in lib/domain. */
const shell = [
  "shell",
  "layout",
  "ui",
  "start",
  "home",
  "log-in",
  "session",
  "failures",
  "problem-page",
  "page-not-found",
  "offline",
];

const featuresOf = (tree: Tree) => tree.folders("lib/domain");

/** Words of the URL that have a page: `help`, `accessibility`, `prove-who-you-are`. */
const nounsOfPages = (tree: Tree) =>
  tree.files
    .filter((file) => /^app\/.*page\.tsx$/.test(file))
    .flatMap((file) => dirname(file).split("/").slice(1))
    .filter((part) => /^[a-z]/.test(part));

const nounsOf = (tree: Tree) => new Set([...featuresOf(tree), ...shell, ...nounsOfPages(tree)]);

/** `from-pds-fhir`, or a part of a large one: `from-pds-fhir-addresses`. FHIR itself is one of the folders. */
const bordersOn = (tree: Tree, name: string) =>
  tree.folders("lib/gateways").some((api) => name === api || name.startsWith(`${api}-`));

const roomsOfAFeature: Law = {
  name: "every feature has the same rooms, and no others",
  faults: (tree) => {
    // The tests of a large room may stand in parts: `queries-deadline.test.ts`.
    const room =
      /^(?:(?:model|queries|commands|form|(?:from|to)-([a-z0-9-]+))(?:\.test)?|(?:model|queries|commands|form)-[a-z-]+\.test)\.ts$/;
    const files = tree.files.filter((file) => file.startsWith("lib/domain/"));
    const strangers = files.flatMap((file) => {
      const [, , , ...rest] = file.split("/");
      const match = room.exec(rest.join("/"));
      if (!match) return [`${file} is not a room of a feature`];
      const border = match[1];
      return border && !bordersOn(tree, border) ? [`${file} names no API of lib/gateways`] : [];
    });
    const meaningless = featuresOf(tree).filter((feature) => !tree.has(`lib/domain/${feature}/model.ts`));
    return [...strangers, ...meaningless.map((feature) => `lib/domain/${feature} lacks model.ts`)];
  },
};

const floorsOfLib: Law = {
  name: "lib/ has six rooms, and leaves beside them",
  faults: (tree) =>
    tree
      .folders("lib")
      .filter((name) => !roomsOfLib.includes(name))
      .map((name) => `lib/${name} is not a room of lib`),
};

const topFolders: Law = {
  name: "the top level is the one that newcomers were promised",
  faults: (tree) =>
    [...new Set(tree.files.filter((file) => file.includes("/")).map((file) => file.split("/")[0] ?? ""))]
      .filter((name) => !name.startsWith(".") && !topLevel.includes(name))
      .map((name) => `${name}/ is not a folder of the top level`),
};

const sameNounUpstairs: Law = {
  name: "rooms of components/ are named after features, pages or the shell",
  faults: (tree) => [
    ...tree
      .folders("components")
      .filter((name) => !nounsOf(tree).has(name))
      .map((name) => `components/${name} is the name of no feature and no page`),
    ...tree.filesIn("components").map((name) => `components/${name} stands in no room`),
  ],
};

const wordsAreNamedAlike: Law = {
  name: "words are named after features, pages or the shell, and every feature with a page has English ones",
  faults: (tree) => {
    const names = nounsOf(tree);
    const strangers = tree.folders("content/words").flatMap((locale) =>
      tree
        .filesIn(`content/words/${locale}`)
        .filter((file) => file.endsWith(".json") && !names.has(basename(file, ".json")))
        .map((file) => `content/words/${locale}/${file} is the name of no feature and no page`),
    );
    const pages = nounsOfPages(tree);
    const wordless = featuresOf(tree)
      .filter((feature) => pages.includes(feature) || tree.has(`components/${feature}`))
      .filter((feature) => !tree.has(`content/words/en/${feature}.json`));
    return [...strangers, ...wordless.map((feature) => `content/words/en/${feature}.json is missing`)];
  },
};

const actionsBesidePages: Law = {
  name: "every server action stands beside the page that offers it",
  faults: (tree) =>
    tree.files
      .filter((file) => file.startsWith("app/") && basename(file) === "actions.ts")
      .filter((file) => !tree.has(`${dirname(file)}/page.tsx`))
      .map((file) => `${file} has no page.tsx beside it`),
};

const noDrawers: Law = {
  name: "no drawers: a file is named after the verb or the noun that it serves",
  faults: (tree) => {
    const drawer = /(^|\/)(utils?|helpers?|commons?|shared|misc|services?|types)(\/|(\.[a-z]+)+$)/;
    return tree.files
      .filter((file) => drawer.test(file))
      .map((file) => `${file} is in a drawer: name the noun`);
  },
};

const smallFiles: Law = {
  name: "a file has at most 200 lines, blank lines and comments not counted",
  faults: (tree) =>
    tree.files
      .filter((file) => /\.(tsx?|[mc]?js|css|njk)$/.test(file) && !file.startsWith("lib/store/migrations/"))
      .map((file) => ({ file, lines: linesOf(tree.read(file)) }))
      .filter(({ lines }) => lines > 200)
      .map(({ file, lines }) => `${file} has ${lines} lines`),
};

const linesOf = (text: string) =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\/|\{#[\s\S]*?#\}/g, "")
    .split("\n")
    .filter((line) => /^\s*(?!\/\/)\S/.test(line)).length;

export const roomLaws: readonly Law[] = [
  topFolders,
  floorsOfLib,
  roomsOfAFeature,
  sameNounUpstairs,
  wordsAreNamedAlike,
  actionsBesidePages,
  noDrawers,
  smallFiles,
];
