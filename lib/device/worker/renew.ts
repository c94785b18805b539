/** A browser's subscription, as a service worker has it. */
export interface OwnSubscription {
  readonly endpoint: string;
  readonly options: { readonly applicationServerKey: ArrayBuffer | null };
  toJSON(): { keys?: Record<string, string> };
}

interface Subscriber {
  subscribe(options: { userVisibleOnly: true; applicationServerKey: ArrayBuffer }): Promise<OwnSubscription>;
}

/** Where a new address is told. */
const address = "/api/push/renewed";

/**
 * A push service took the browser's address away. Takes another where there is none yet, and tells the service, which
 * knows the browser by the address that it had: without that one nothing can be told.
 */
export async function renew(
  { was, now }: { was: OwnSubscription | null; now: OwnSubscription | null },
  subscriber: Subscriber,
  tell: typeof fetch,
): Promise<void> {
  const applicationServerKey = was?.options.applicationServerKey ?? null;
  if (was === null || (now === null && applicationServerKey === null)) return;
  const fresh =
    now ??
    (applicationServerKey && (await subscriber.subscribe({ userVisibleOnly: true, applicationServerKey })));
  if (!fresh) return;
  const { p256dh = "", auth = "" } = fresh.toJSON().keys ?? {};
  await tell(address, {
    method: "POST",
    // Nobody need be logged in, and who is does not matter.
    credentials: "omit",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ was: was.endpoint, endpoint: fresh.endpoint, p256dh, auth }),
  });
}
