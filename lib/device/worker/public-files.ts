import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { PrecacheRoute } from "workbox-precaching/PrecacheRoute.js";
import { cachePrefix } from "./cache-name.ts";

/** A file that is the same for everybody. */
export interface PublicFile {
  readonly url: string;
  /** Hash of what is in it; null where its name carries one. */
  readonly revision: string | null;
}

const kinds: Readonly<Record<string, RegExp>> = {
  css: /^text\/css\b/,
  html: /^text\/html\b/,
  js: /^(?:text|application)\/javascript\b/,
};

/** Whether an answer is the file that was asked for, and not somebody's page that stands in its place. */
function isTheFile(url: string, answer: Pick<Response, "status" | "redirected" | "headers">): boolean {
  const kind = kinds[/\.([a-z]+)$/.exec(new URL(url).pathname)?.[1] ?? ""];
  if (answer.status !== 200 || answer.redirected) return false;
  return kind === undefined || kind.test(answer.headers.get("content-type") ?? "");
}

const onlyTheFile = {
  cacheWillUpdate: ({ request, response }: { request: Request; response: Response }) =>
    Promise.resolve(isTheFile(request.url, response) ? response : null),
};

/** The files of one build, in a cache of their own: all of them, or the worker is not installed and the one before stays. */
export function publicFiles(files: readonly PublicFile[], build: string): PrecacheController {
  const controller = new PrecacheController({
    cacheName: `${cachePrefix}${build}`,
    plugins: [onlyTheFile],
  });
  controller.addToCacheList(files.map(({ url, revision }) => ({ url, revision })));
  return controller;
}

/** Answers a request for one of the files from the cache first, whatever is asked behind its address; no other. */
export const answersPublicFiles = (controller: PrecacheController): PrecacheRoute =>
  new PrecacheRoute(controller, {
    cleanURLs: false,
    directoryIndex: "",
    ignoreURLParametersMatching: [/./],
  });

/** Deletes what other builds left in this browser. */
export async function forgetOtherBuilds(caches: CacheStorage, build: string): Promise<void> {
  const names = (await caches.keys()).filter(
    (name) => name.startsWith(cachePrefix) && name !== `${cachePrefix}${build}`,
  );
  await Promise.all(names.map((name) => caches.delete(name)));
}
