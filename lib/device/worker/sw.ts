import { Router } from "workbox-routing/Router.js";
import { pages, sentForms } from "./navigations.ts";
import { answersPublicFiles, forgetOtherBuilds, publicFiles, type PublicFile } from "./public-files.ts";
import { address, notice } from "./push-notice.ts";
import { renew, type OwnSubscription } from "./renew.ts";

// The service worker. It shows that there is something to read and leads to it, and answers with the offline document
// where there is no network. It keeps what is public and nothing else: no page, no answer, no name. It is bundled to /sw.js by `scripts/build`.

/** Written in by the build: what the offline document is made of, and which build it is. */
declare const __PRECACHE__: readonly PublicFile[];
declare const __BUILD__: string;

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Arrived extends Waiting {
  readonly data: { text(): string } | null;
}
interface Changed extends Waiting {
  readonly oldSubscription?: OwnSubscription | null;
  readonly newSubscription?: OwnSubscription | null;
}
interface Pressed extends Waiting {
  readonly notification: Notification;
}
interface Told extends Event {
  readonly data: unknown;
}

/** As much of a service worker's world as this one uses; the compiler knows a page's only. */
interface World {
  addEventListener(type: "install" | "activate", listener: (event: Waiting) => void): void;
  addEventListener(type: "fetch", listener: (event: Asked) => void): void;
  addEventListener(type: "message", listener: (event: Told) => void): void;
  addEventListener(type: "push", listener: (event: Arrived) => void): void;
  addEventListener(type: "pushsubscriptionchange", listener: (event: Changed) => void): void;
  addEventListener(type: "notificationclick", listener: (event: Pressed) => void): void;
  skipWaiting(): Promise<void>;
  readonly location: { readonly origin: string };
  readonly caches: CacheStorage;
  readonly registration: {
    readonly pushManager: Parameters<typeof renew>[1];
    showNotification(title: string, options: NotificationOptions): Promise<void>;
  };
  readonly clients: { claim(): Promise<void>; openWindow(address: string): Promise<unknown> };
}

const world = self as unknown as World;

const files = publicFiles(__PRECACHE__, __BUILD__);
const network: typeof fetch = (request) => fetch(request);

const router = new Router();
router.registerRoute(answersPublicFiles(files));
router.registerRoute(pages((url) => files.matchPrecache(url), network));
router.registerRoute(sentForms(world.location.origin, network));

// A worker that finds another at work waits until the person says "Update now", or has closed every page.
world.addEventListener("install", (event) => {
  event.waitUntil(files.install(event));
});

world.addEventListener("activate", (event) => {
  const tidied = files.activate(event).then(() => forgetOtherBuilds(world.caches, __BUILD__));
  event.waitUntil(tidied.then(() => world.clients.claim()));
});

world.addEventListener("message", ({ data }) => {
  if (typeof data === "object" && data !== null && "type" in data && data.type === "SKIP_WAITING")
    void world.skipWaiting();
});

world.addEventListener("fetch", (event) => {
  const answer = router.handleRequest({ request: event.request, event });
  if (answer !== undefined) event.respondWith(answer);
});

// A browser takes the right to push away from whoever shows nothing, so something is shown whatever came.
world.addEventListener("push", (event) => {
  const { title, ...options } = notice(event.data?.text() ?? "");
  event.waitUntil(world.registration.showNotification(title, options));
});

world.addEventListener("pushsubscriptionchange", (event) => {
  const { oldSubscription: was = null, newSubscription: now = null } = event;
  event.waitUntil(renew({ was, now }, world.registration.pushManager, fetch));
});

// A window of its own: in one that is open something may be half typed.
world.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(world.clients.openWindow(address(event.notification.data)));
});
