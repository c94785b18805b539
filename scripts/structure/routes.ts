import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import type { Law, Tree } from "./tree.ts";

const listing = "e2e/support/pages.ts";

/** Each page of the application: its file, its pattern (`/[person]/profile`), and whether it is behind sign-in. */
function routesOf(tree: Tree): { file: string; pattern: string; signedIn: boolean }[] {
  return tree.files
    .filter((file) => /^app\/(.+\/)?page\.tsx$/.test(file))
    .map((file) => {
      const parts = file.split("/").slice(1, -1);
      const pattern = `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
      return { file, pattern, signedIn: parts.includes("(signed-in)") };
    });
}

/** What e2e/support/pages.ts lists, by route pattern; empty when it lists nothing. */
async function listedPages(tree: Tree): Promise<Map<string, { signedIn?: unknown }>> {
  if (!tree.has(listing)) return new Map();
  const found: unknown = await import(pathToFileURL(join(tree.root, listing)).href);
  const { pages } = found as { pages?: Record<string, { signedIn?: unknown }> };
  return new Map(Object.entries(pages ?? {}));
}

const everyRouteIsVisited: Law = {
  name: "every route is in the list that every-page.spec.ts visits, and the list has no other",
  faults: async (tree) => {
    const routes = routesOf(tree);
    const listed = await listedPages(tree);
    const patterns = new Set(routes.map(({ pattern }) => pattern));
    return [
      ...routes
        .filter(({ pattern }) => !listed.has(pattern))
        .map(({ file, pattern }) => `${file}: ${listing} has no entry "${pattern}"`),
      ...[...listed.keys()]
        .filter((pattern) => !patterns.has(pattern))
        .map((pattern) => `${listing} lists "${pattern}", which is no route`),
    ];
  },
};

const everySignedInRouteIsTried: Law = {
  name: "every signed-in route is marked signedIn, so that the sign-in journey tries it without a session",
  faults: async (tree) => {
    const routes = routesOf(tree);
    const listed = await listedPages(tree);
    const wrong = routes
      .filter(
        ({ pattern, signedIn }) =>
          listed.has(pattern) && (listed.get(pattern)?.signedIn === true) !== signedIn,
      )
      .map(({ pattern, signedIn }) => `${listing}: "${pattern}" must ${signedIn ? "" : "not "}be signedIn`);
    const tried = tree.files.some(
      (file) => /^e2e\/.*\.spec\.ts$/.test(file) && /\bpages\b[\s\S]*\bsignedIn\b/.test(tree.read(file)),
    );
    const signedIn = routes.filter((route) => route.signedIn);
    return tried
      ? wrong
      : [...wrong, ...signedIn.map(({ file }) => `${file}: no journey of e2e/ tries the signedIn pages`)];
  },
};

const wholePages: Law = {
  name: "no loading.tsx: with JavaScript off a page that arrives in parts stays in parts",
  faults: (tree) =>
    tree.files
      .filter((file) => /^app\/(.+\/)?loading\.tsx$/.test(file))
      .map((file) => `${file} makes a page arrive in parts`),
};

/** A page and the parts of it that it takes from beside it: one may read the address for it. */
function withItsParts(tree: Tree, page: string): string[] {
  const parts = [...tree.read(page).matchAll(/ from "(\.[^"]*\/_parts\/[^"]+)"/g)].map(([, path = ""]) =>
    posix.join(posix.dirname(page), path),
  );
  return [page, ...parts.filter((path) => tree.has(path))];
}

const everyPageKnowsItsPerson: Law = {
  name: "every page of a person waits for personIn, so that none is drawn for somebody that its reader may not mean",
  faults: (tree) =>
    tree.files
      .filter((file) => /^app\/\(signed-in\)\/\[person\]\/(.+\/)?page\.tsx$/.test(file))
      .filter((file) => !withItsParts(tree, file).some((part) => /\bawait personIn\(/.test(tree.read(part))))
      .map((file) => `${file} does not wait for personIn()`),
};

export const routeLaws: readonly Law[] = [
  everyRouteIsVisited,
  everySignedInRouteIsTried,
  wholePages,
  everyPageKnowsItsPerson,
];
