import type { BrowserContext, Page } from "@playwright/test";
import { everyone } from "#mocks/people/everyone.ts";

/** What must stand in clear nowhere in a browser: every number, and every family name that is no common word. */
const commonWords = ["Bright", "Moss", "Day"];
const numbers = everyone.flatMap(({ nhsNumber }) => [
  nhsNumber,
  nhsNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, "$1 $2 $3"),
]);
const names = everyone.map(({ family }) => family).filter((family) => !commonWords.includes(family));

export const markers: readonly string[] = [...new Set([...numbers, ...names])];

/** Files that anybody may fetch: the offline document and what it is made of. */
const publicFile = /^\/(?:offline\.html|offline\/|_next\/static\/|assets\/|icons\/|manifest\.webmanifest|$)/;

interface Found {
  readonly where: string;
  readonly text: string;
}

/** Everything that scripts of this origin can read in the browser, as text; bytes as the characters that they would be. */
async function stored(page: Page): Promise<readonly Found[]> {
  return page.evaluate(async () => {
    const found: { where: string; text: string }[] = [];
    const textOf = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return textOf(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return `${new TextDecoder("latin1").decode(bytes)} ${new TextDecoder("utf-16").decode(bytes)}`;
      }
      if (typeof value === "object" && value !== null)
        return Object.entries(value).flat().map(textOf).join(" ");
      return String(value);
    };
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(new Error("It does not open."));
      });
    for (const [where, storage] of Object.entries({ localStorage, sessionStorage }))
      found.push({ where, text: textOf({ ...storage }) });
    found.push({ where: "cookies", text: document.cookie }, { where: "address", text: location.href });
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        const text = textOf([await asked(rows.getAllKeys()), await asked(rows.getAll())]);
        found.push({ where: `indexedDB ${name}`, text });
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) found.push({ where: "cache", text: url });
    }
    return found;
  });
}

/** What stands in clear in a browser of a journey, and where: none, if all is well. */
export async function sweep(
  context: BrowserContext,
  origin: string,
  visited: readonly string[],
): Promise<readonly string[]> {
  const pages = context.pages().filter((page) => !page.isClosed() && page.url().startsWith(origin));
  const found: Found[] = visited.map((text) => ({ where: "address", text }));
  for (const { name, value } of await context.cookies(origin))
    found.push({ where: `cookie ${name}`, text: value });
  // One page of an origin sees everything that the origin keeps.
  for (const page of pages.slice(0, 1)) found.push(...(await stored(page).catch(() => [])));
  const told = found.flatMap(({ where, text }) =>
    markers.filter((marker) => text.includes(marker)).map((marker) => `${where}: ${marker}`),
  );
  const strangers = found.filter(
    ({ where, text }) => where === "cache" && !publicFile.test(new URL(text).pathname),
  );
  return [...told, ...strangers.map(({ text }) => `cache: ${text}`)];
}
