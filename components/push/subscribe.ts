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

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** The mark (SHA-256 of its endpoint) by which this browser knows itself among a person's devices; null where it is not subscribed. */
export async function ownMark(): Promise<{ readonly mark: string | null } | "unsupported"> {
  if (!canBePushedTo()) return "unsupported";
  try {
    const own = await subscription();
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

const keptKey = "push-kept";

/**
 * Asks the server, once in a session, whether this browser is pushed to for whoever is logged in now. Where it was for
 * somebody else its subscription ends. A browser without one asks nothing.
 */
export async function keepOwn(address: string, mark: string): Promise<void> {
  if (!canBePushedTo()) return;
  try {
    const own = await subscription();
    if (own === null || sessionStorage.getItem(keptKey) === mark) return;
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ endpoint: own.endpoint }),
    });
    if (!answer.ok) return;
    const { own: isOwn } = (await answer.json()) as { own: boolean };
    if (isOwn) sessionStorage.setItem(keptKey, mark);
    else await own.unsubscribe();
  } catch {
    // Asked again at the next page.
  }
}
