import { ownSubscription } from "./subscribe.ts";

export interface KeepOwn {
  /** Where the server says whether this browser is pushed to for who is logged in. */
  readonly address: string;
  /** Of the session: it is asked once in each. */
  readonly mark: string;
}

const keptKey = "push-kept";

/**
 * Asks the server, once in a session, whether this browser is pushed to for whoever is logged in now. Where it was for
 * somebody else its subscription ends. A browser without one asks nothing.
 */
export async function keepOwn({ address, mark }: KeepOwn): Promise<void> {
  try {
    const own = await ownSubscription();
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
