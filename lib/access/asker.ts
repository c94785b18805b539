import "server-only";
import { realNow } from "#lib/clock.ts";
import type { AskOnce, CorrelationId } from "#lib/permit.ts";
import { endDevicesOf } from "#lib/store/push-subscriptions.ts";
import { endKeptOf } from "./kept-devices.ts";
import {
  endSessionByHash,
  endSessionsOf,
  findSession,
  markOf,
  warnBeforeEndSeconds,
  type EndReason,
  type SessionLevel,
  type SessionState,
} from "./session.ts";

/** Who asks, in one request: everything that the gate needs to know, and nothing of the framework. */
export interface Asker {
  readonly correlationId: CorrelationId;
  /** True for what the shell reads for itself: written down, but not shown as the person's look. */
  readonly background: boolean;
  /** The session behind the request, looked up once. Rejects when the store does not answer. */
  readonly session: () => Promise<SessionState>;
  /** What this request has asked already: parts of one page that need the same answer share it. */
  readonly once: AskOnce;
}

function remembering(): AskOnce {
  const asked = new Map<string, Promise<unknown>>();
  return <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const before = asked.get(key) as Promise<T> | undefined;
    if (before !== undefined) return before;
    const answer = ask();
    asked.set(key, answer);
    return answer;
  };
}

/**
 * An asker for a session id (the cookie's value, or null). `touches` says whether asking counts as the person
 * being there: true for pages and actions, false for live reads.
 */
export function askerFor(
  sessionId: string | null,
  correlationId: CorrelationId,
  { touches }: { touches: boolean },
): Asker {
  let known: Promise<SessionState> | undefined;
  return {
    correlationId,
    background: false,
    session: () => (known ??= findSession(sessionId, { touches })),
    once: remembering(),
  };
}

/** The same asker, reading for the shell (banner, home summary): its audit lines are no looks. */
export function inBackground(asker: Asker): Asker {
  return { ...asker, background: true };
}

/** What pages may know of the session. Seconds are real time, counted on the server. */
export type SessionDescription =
  | {
      readonly state: "live";
      /** Differs from session to session: a page of one session can tell that the browser now has another. */
      readonly mark: string;
      readonly identityLevel: SessionLevel;
      readonly sharedDevice: boolean;
      /** Its person has chosen safety mode: pages have a neutral name. */
      readonly plain: boolean;
      readonly warnBeforeEndSeconds: number;
      readonly idleEndsInSeconds: number;
      readonly absoluteEndsInSeconds: number;
    }
  | { readonly state: "none" }
  | { readonly state: "ended"; readonly reason: EndReason };

/** Describes the asker's session for a page; holds nothing about the person. */
export async function describeSession(asker: Asker): Promise<SessionDescription> {
  const found = await asker.session();
  if (found.state === "none") return found;
  if (found.state === "ended") return { state: "ended", reason: found.reason };
  const { identityLevel, sharedDevice, plain, idleEndsAt, endsAt } = found.session;
  const at = realNow().epochMilliseconds;
  const secondsUntil = (moment: Date): number => Math.max(0, Math.ceil((moment.getTime() - at) / 1_000));
  return {
    state: "live",
    mark: markOf(found.session),
    identityLevel,
    sharedDevice,
    plain,
    warnBeforeEndSeconds,
    idleEndsInSeconds: secondsUntil(idleEndsAt),
    absoluteEndsInSeconds: secondsUntil(endsAt),
  };
}

/** Logs out in this browser. Nothing happens when there is no live session. */
export async function endSession(asker: Asker): Promise<void> {
  const found = await asker.session();
  if (found.state === "live") await endSessionByHash(found.session.idHash, "log-out");
}

/**
 * Logs out on every device where this person is signed in, this one too; none of them is pushed to any more, and what any
 * keeps of their record has ended.
 */
export async function endEverySession(asker: Asker): Promise<void> {
  const found = await asker.session();
  if (found.state !== "live") return;
  await endSessionsOf(found.session.actor, "log-out-everywhere");
  await endKeptOf(found.session.actor);
  const { nhsNumber } = found.session.claims;
  if (nhsNumber !== null) await endDevicesOf(nhsNumber);
}
