import type { OpenVault } from "./vault-shape.ts";

/**
 * What was written without a connection and waits, sealed in the vault. One's own words are sent by themselves, under
 * their one-time key, so that the server does once whatever comes twice; acts wait to be confirmed by the person.
 */

/** How it stands. `unknown`: it was sent and no answer came; it is sent again under the same key. */
export type WaitingState =
  | { readonly is: "waiting" | "unknown" }
  | { readonly is: "refused"; readonly codes: Readonly<Record<string, string>> }
  | { readonly is: "conflict"; readonly what: string };

export interface Waiting {
  readonly id: string;
  readonly kind: string;
  /** Which of its kind. */
  readonly about: string;
  /** 22 characters of base64url: 128 bits. */
  readonly oneTimeKey: string;
  /** Real time (ISO instant). */
  readonly writtenAt: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly state: WaitingState;
  /** Real time after which it is deleted unsent; null for one's own words. */
  readonly expiresAt: string | null;
}

/** What somebody wrote, before it waits. */
export type Written = Pick<Waiting, "kind" | "about" | "values"> & {
  /** Hours after which it is deleted unsent; null for one's own words. */
  readonly hours: number | null;
};

/** What the server made of it. */
export type SendOutcome =
  | { readonly became: "done" }
  | { readonly became: "refused"; readonly codes: Readonly<Record<string, string>> }
  | { readonly became: "conflict"; readonly what: string }
  /** Nothing of it can have arrived: nobody is logged in, or there is no connection. */
  | { readonly became: "not-sent" }
  /** It may have arrived. */
  | { readonly became: "unknown" };

const prefix = "outbox/";

const hourMs = 60 * 60 * 1_000;

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** A key under which the server does something once. */
export const newOneTimeKey = (): string => base64url(crypto.getRandomValues(new Uint8Array(16)));

/** Only the names of what waits are read here: how many there are is known without opening any. */
export const countWaiting = (vault: OpenVault): number =>
  vault.lines().filter(({ name }) => name.startsWith(prefix)).length;

const keep = (vault: OpenVault, item: Waiting): Promise<unknown> =>
  vault.write(`${prefix}${item.id}`, { at: item.writtenAt, value: item });

/** Seals what somebody wrote among what waits. Rejects with `StorageFull` where there is no room. */
export async function addWaiting(vault: OpenVault, { hours, ...written }: Written): Promise<Waiting> {
  const now = Date.now();
  const item: Waiting = {
    ...written,
    id: crypto.randomUUID(),
    oneTimeKey: newOneTimeKey(),
    writtenAt: new Date(now).toISOString(),
    state: { is: "waiting" },
    expiresAt: hours === null ? null : new Date(now + hours * hourMs).toISOString(),
  };
  await keep(vault, item);
  return item;
}

export interface WaitingList {
  /** Oldest first. */
  readonly items: readonly Waiting[];
  /** Those whose time was over: they have just been deleted, and are told this once. */
  readonly expired: readonly Waiting[];
}

/** Everything that waits. What has expired is deleted and told. */
export async function listWaiting(vault: OpenVault): Promise<WaitingList> {
  const names = vault.lines().flatMap(({ name }) => (name.startsWith(prefix) ? [name] : []));
  const opened = await Promise.all(names.map((name) => vault.read(name)));
  const all = opened.flatMap((kept) => (kept === null ? [] : [kept.value as Waiting]));
  const now = new Date().toISOString();
  const isOver = ({ expiresAt }: Waiting) => expiresAt !== null && expiresAt <= now;
  const expired = all.filter(isOver);
  for (const { id } of expired) await vault.remove(`${prefix}${id}`);
  const items = all.filter((item) => !isOver(item)).sort((a, b) => a.writtenAt.localeCompare(b.writtenAt));
  return { items, expired };
}

/** Takes one out, sent or not. */
export const removeWaiting = (vault: OpenVault, id: string): Promise<void> => vault.remove(`${prefix}${id}`);

/** Writes how one stands. */
export const markWaiting = (vault: OpenVault, item: Waiting, state: WaitingState): Promise<unknown> =>
  keep(vault, { ...item, state });

/** The same words as something new: what was refused or sent before under another key is left alone. */
export const sendAsNew = (vault: OpenVault, item: Waiting): Promise<unknown> =>
  keep(vault, { ...item, oneTimeKey: newOneTimeKey(), state: { is: "waiting" } });

const alone = <T>(work: () => Promise<T>): Promise<T> =>
  "locks" in navigator ? navigator.locks.request("front-door-outbox", work) : work();

/** Whether it goes by itself: one's own words that nothing was said against. */
const goes = ({ state, expiresAt }: Waiting): boolean =>
  expiresAt === null && (state.is === "waiting" || state.is === "unknown");

/**
 * Sends what goes by itself, one after the other, in one tab at a time; gives how many arrived. It is marked as unknown
 * before it is sent, so that leaving in the middle is told honestly and sent again under the same key. Stops at the
 * first that could not leave.
 */
export function sendAll(vault: OpenVault, send: (item: Waiting) => Promise<SendOutcome>): Promise<number> {
  return alone(async () => {
    let arrived = 0;
    for (const item of (await listWaiting(vault)).items.filter(goes)) {
      await markWaiting(vault, item, { is: "unknown" });
      const outcome = await send(item).catch((): SendOutcome => ({ became: "unknown" }));
      if (outcome.became === "done") {
        await removeWaiting(vault, item.id);
        arrived += 1;
      } else if (outcome.became === "refused")
        await markWaiting(vault, item, { is: "refused", codes: outcome.codes });
      else if (outcome.became === "conflict")
        await markWaiting(vault, item, { is: "conflict", what: outcome.what });
      else {
        if (outcome.became === "not-sent") await markWaiting(vault, item, item.state);
        break;
      }
    }
    return arrived;
  });
}
