import type { KeptAnswer, KeptName } from "#lib/kept-sections.ts";

/** What our server says to the offline document; every answer is asked for anew and kept by no cache. */

const always = { cache: "no-store", redirect: "error" } as const;

/** Whether our server can be reached now: an address of any of its answers will do. */
export async function hasInternet(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    return (await fetch("/api/health", { ...always, signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

const post = (address: string, body: unknown) =>
  fetch(address, {
    ...always,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** How a vault stands with the server: its owner may have ended it elsewhere. `unknown` where that was not answered. */
export interface VaultStanding {
  readonly standing: "good" | "ended" | "anothers" | "unknown";
  /** When its owner last logged in, where they are logged in here now (real time, ISO instant). */
  readonly loggedInAt: string | null;
}

/** Asks without saying who asks: the vault's id is known to this browser alone. */
export async function askStanding(id: string): Promise<VaultStanding> {
  const unknown = { standing: "unknown", loggedInAt: null } as const;
  try {
    const answer = await post("/api/without-signal/standing", { id });
    if (!answer.ok) return unknown;
    const { standing, loggedInAt = null } = (await answer.json()) as Partial<VaultStanding>;
    return standing === undefined ? unknown : { standing, loggedInAt };
  } catch {
    return unknown;
  }
}

/** What a new vault is made with. */
export interface Begun {
  readonly id: string;
  /** Opaque mark of the person. */
  readonly person: string;
  readonly loggedInAt: string;
}

/** Why nothing may be kept here: nobody is logged in, or a rule. */
export type NotBegun = "signed-out" | "shared" | "safety" | "proof" | "failed";

const reasons: readonly NotBegun[] = ["signed-out", "shared", "safety", "proof"];

/** Has the server write down that something is kept in this browser. */
export async function beginKeeping(): Promise<Begun | NotBegun> {
  try {
    const answer = await post("/api/without-signal/begin", {});
    if (answer.status === 401) return "signed-out";
    const said = (await answer.json()) as Begun & { because?: string };
    if (answer.ok) return said;
    return reasons.find((known) => known === said.because) ?? "failed";
  } catch {
    return "failed";
  }
}

/** Reads one section. Rejects where it did not come; `signed-out` is said by the message of the error. */
export async function fetchKept(name: KeptName, signal?: AbortSignal): Promise<KeptAnswer> {
  const answer = await fetch(`/api/without-signal/${name}`, { ...always, ...(signal && { signal }) });
  if (!answer.ok) throw new Error(answer.status === 401 ? "signed-out" : "not-come");
  return (await answer.json()) as KeptAnswer;
}
