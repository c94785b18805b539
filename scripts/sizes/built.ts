import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

/** What the bundler says of one route: the files in the browser of each client module, and the sheets. */
interface RouteManifest {
  readonly clientModules: Readonly<
    Record<string, { readonly id: number | string; readonly chunks: string[] }>
  >;
  readonly entryCSSFiles: Readonly<Record<string, readonly { readonly path: string }[]>>;
  readonly entryJSFiles: Readonly<Record<string, readonly string[]>>;
}

interface Module {
  readonly id: string;
  /** Its own code, as the browser gets it. */
  readonly code: string;
  readonly file: string;
}

/** A finished build, as the bundler left it in .next. */
export interface Built {
  readonly manifests: readonly RouteManifest[];
  readonly modules: ReadonlyMap<string, Module>;
  /** Files that every page loads, whatever it draws: the framework. */
  readonly everywhere: ReadonlySet<string>;
  readonly read: (file: string) => Buffer;
}

const manifestName = /_client-reference-manifest\.js$/;

/** The bundler writes a manifest as a script that hangs it on the global object, by route. */
function manifestsIn(folder: string): RouteManifest[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    manifestName.test(file),
  );
  return files.flatMap((file) => {
    const context = createContext({}) as { __RSC_MANIFEST?: Record<string, RouteManifest> };
    runInContext(readFileSync(join(folder, file), "utf8"), context);
    return Object.values(context.__RSC_MANIFEST ?? {});
  });
}

/** A file of scripts hangs its modules on a list of the global object: `[where, id, code, id, code, …]`. */
function modulesIn(file: string, text: string): Module[] {
  const context = createContext({}) as { TURBOPACK?: unknown[][] };
  try {
    runInContext(text, context);
  } catch {
    // The few files that are no list of modules (polyfills, the loader) want a browser.
    return [];
  }
  const pairs = Array.isArray(context.TURBOPACK) ? context.TURBOPACK.map((list) => list.slice(1)) : [];
  return pairs.flatMap((list) => {
    const ids: (string | number)[] = [];
    return list.flatMap((entry) => {
      if (typeof entry === "string" || typeof entry === "number") {
        ids.push(entry);
        return [];
      }
      if (typeof entry !== "function") return [];
      // Several names may stand before one code: it is written once.
      return ids.splice(0).map((id) => ({ id: String(id), code: String(entry), file }));
    });
  });
}

/** Reads what `npm run build` has left in `root`/.next. */
export function openBuild(root: string): Built {
  const next = join(root, ".next");
  const read = (file: string): Buffer => readFileSync(join(next, file));
  const chunks = readdirSync(join(next, "static/chunks"))
    .filter((file) => file.endsWith(".js"))
    .map((file) => `static/chunks/${file}`);
  const modules = chunks.flatMap((file) => modulesIn(file, read(file).toString("utf8")));
  const manifests = manifestsIn(join(next, "server/app"));
  const { rootMainFiles } = JSON.parse(read("build-manifest.json").toString("utf8")) as {
    rootMainFiles: string[];
  };
  const layout = manifests.flatMap(({ entryJSFiles }) => entryJSFiles["[project]/app/layout"] ?? []);
  return {
    manifests,
    modules: new Map(modules.map((module) => [module.id, module])),
    everywhere: new Set([...rootMainFiles, ...layout]),
    read,
  };
}
