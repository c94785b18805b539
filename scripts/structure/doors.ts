import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Law, Tree } from "./tree.ts";

const folder = "e2e/authorisation";

/** The route of a file of `app/`: `(groups)` are no part of an address. */
const routeOf = (file: string): string =>
  `/${file
    .split("/")
    .slice(1, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join("/")}`;

const filesOf = (tree: Tree, name: string): string[] =>
  tree.files.filter((file) => new RegExp(`^app/(.+/)?${name}$`).test(file));

/** What the application has: pages and route handlers by their routes, and each act by its route and name. */
const doorsIn = (tree: Tree): ReadonlyMap<string, string> =>
  new Map([
    ...filesOf(tree, "page\\.tsx").map((file) => [`page ${routeOf(file)}`, file] as const),
    ...filesOf(tree, "route\\.ts").map((file) => [`route ${routeOf(file)}`, file] as const),
    ...filesOf(tree, "actions\\.ts").flatMap((file) =>
      [...tree.read(file).matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(
        ([, name = ""]) => [`action ${routeOf(file)} ${name}`, file] as const,
      ),
    ),
  ]);

async function listIn<T>(tree: Tree, file: string, name: string): Promise<Record<string, T>> {
  const path = `${folder}/${file}`;
  if (!tree.has(path)) return {};
  const found = (await import(pathToFileURL(join(tree.root, path)).href)) as Record<string, unknown>;
  return (found[name] ?? {}) as Record<string, T>;
}

/** What the list of doors has, named in the same way. */
async function listedDoors(tree: Tree): Promise<ReadonlySet<string>> {
  const pages = await listIn<string>(tree, "page-doors.ts", "pageDoors");
  const routes = await listIn<string>(tree, "other-doors.ts", "fileDoors");
  const acts = await listIn<readonly string[]>(tree, "other-doors.ts", "actDoors");
  return new Set([
    ...Object.keys(pages).map((route) => `page ${route}`),
    ...Object.keys(routes).map((route) => `route ${route}`),
    ...Object.entries(acts).flatMap(([route, names]) => names.map((name) => `action ${route} ${name}`)),
  ]);
}

const everyDoorIsListed: Law = {
  name: "every page, route and action is in the list of doors that every-door.spec.ts asks, and the list has no other",
  faults: async (tree) => {
    const [doors, listed] = [doorsIn(tree), await listedDoors(tree)];
    return [
      ...[...doors]
        .filter(([door]) => !listed.has(door))
        .map(([door, file]) => `${file}: ${folder} does not say to whom "${door}" opens`),
      ...[...listed]
        .filter((door) => !doors.has(door))
        .map((door) => `${folder} lists "${door}", which is not there`),
    ];
  },
};

export const doorLaws: readonly Law[] = [everyDoorIsListed];
