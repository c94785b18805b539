import { address, notice } from "./push-notice.ts";
import { renew, type OwnSubscription } from "./renew.ts";

// The service worker. It shows that there is something to read and leads to it, and keeps nothing: no page, no answer,
// no name. It is bundled to /sw.js by `scripts/build`.

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
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

/** As much of a service worker's world as this one uses; the compiler knows a page's only. */
interface World {
  addEventListener(type: "install" | "activate", listener: (event: Waiting) => void): void;
  addEventListener(type: "push", listener: (event: Arrived) => void): void;
  addEventListener(type: "pushsubscriptionchange", listener: (event: Changed) => void): void;
  addEventListener(type: "notificationclick", listener: (event: Pressed) => void): void;
  skipWaiting(): Promise<void>;
  readonly registration: {
    readonly pushManager: Parameters<typeof renew>[1];
    showNotification(title: string, options: NotificationOptions): Promise<void>;
  };
  readonly clients: { claim(): Promise<void>; openWindow(address: string): Promise<unknown> };
}

const world = self as unknown as World;

world.addEventListener("install", (event) => event.waitUntil(world.skipWaiting()));
world.addEventListener("activate", (event) => event.waitUntil(world.clients.claim()));

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
