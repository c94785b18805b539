import { cachePrefix } from "./cache-name.ts";

// Answers for /sw.js while SERVICE_WORKER is "off": takes the place of whatever worker stands, deletes what it kept and
// goes. It reloads nothing, and from then on pages come from the network alone. Bundled to /sw-off.js by `scripts/build`.

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface World {
  addEventListener(type: "install" | "activate", listener: (event: Waiting) => void): void;
  skipWaiting(): Promise<void>;
  readonly caches: CacheStorage;
  readonly registration: { unregister(): Promise<boolean> };
}

const world = self as unknown as World;

async function goes(): Promise<void> {
  const names = (await world.caches.keys()).filter((name) => name.startsWith(cachePrefix));
  await Promise.all(names.map((name) => world.caches.delete(name)));
  await world.registration.unregister();
}

world.addEventListener("install", (event) => {
  event.waitUntil(world.skipWaiting());
});
world.addEventListener("activate", (event) => {
  event.waitUntil(goes());
});
