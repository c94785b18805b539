/** What a browser gives when it lets itself be pushed to. */
export interface Subscribed {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

const canBePushedTo = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** This browser's subscription; null where it has none, and where it cannot have any. */
export async function ownSubscription(): Promise<PushSubscription | null> {
  if (!canBePushedTo()) return null;
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** The mark (SHA-256 of its endpoint) by which this browser knows itself among a person's devices; null where it is not subscribed. */
export async function ownMark(): Promise<{ readonly mark: string | null } | "unsupported"> {
  if (!canBePushedTo()) return "unsupported";
  try {
    const own = await ownSubscription();
    if (own === null) return { mark: null };
    return { mark: hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(own.endpoint))) };
  } catch {
    return { mark: null };
  }
}

/** Lets this browser ask the person, and subscribes it where they agree. */
export async function subscribe(
  publicKey: string,
): Promise<Subscribed | "denied" | "unsupported" | "failed"> {
  if (!canBePushedTo()) return "unsupported";
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  try {
    const registration = await navigator.serviceWorker.register("/sw.js", {
      scope: "/",
      updateViaCache: "none",
    });
    await navigator.serviceWorker.ready;
    const options = { userVisibleOnly: true, applicationServerKey: publicKey };
    const { endpoint = "", keys = {} } = (await registration.pushManager.subscribe(options)).toJSON();
    return { endpoint, p256dh: keys["p256dh"] ?? "", auth: keys["auth"] ?? "" };
  } catch {
    return "failed";
  }
}

const declinedKey = "push-offer";

/** Whether it is worth while to offer notifications in this browser: it can, nobody forbade it, and nobody declined. */
export async function mayBeOffered(): Promise<boolean> {
  const own = await ownMark();
  if (own === "unsupported" || own.mark !== null || Notification.permission === "denied") return false;
  try {
    return localStorage.getItem(declinedKey) === null;
  } catch {
    // A browser that keeps nothing would offer it again and again.
    return false;
  }
}

/** From now on they are not offered in this browser; they can still be turned on. */
export function offerNoMore(): void {
  try {
    localStorage.setItem(declinedKey, "declined");
  } catch {
    // It is offered again.
  }
}
