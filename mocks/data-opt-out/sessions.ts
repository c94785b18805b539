import { randomUUID } from "node:crypto";
import type { Nation } from "#mocks/nation/nation.ts";

/** One visit to the register, which answers nothing at once. Follows the real clock, and is in no snapshot. */
export type Session = {
  id: string;
  nhsNumber: string;
  expires: number;
  /** How often each answer was asked for: the first time it is never ready. */
  polls: Record<string, number>;
  /** Wrong codes so far; null when the code was right. */
  wrongCodes: number | null;
  codeSent: boolean;
  stored: boolean;
};

const MINUTES = 15;

const sessionsOf = (nation: Nation) =>
  nation.remember("data opt-out sessions", () => new Map<string, Session>());

export function openSession(nation: Nation, nhsNumber: string): Session {
  const session: Session = {
    id: randomUUID(),
    nhsNumber,
    expires: nation.realNow() + MINUTES * 60_000,
    polls: {},
    wrongCodes: 0,
    codeSent: false,
    stored: false,
  };
  sessionsOf(nation).set(session.id, session);
  return session;
}

/** The person's own session, while it lasts. */
export function findSession(nation: Nation, id: string, nhsNumber: string): Session | undefined {
  const session = sessionsOf(nation).get(id);
  return session?.nhsNumber === nhsNumber && session.expires > nation.realNow() ? session : undefined;
}

/** Asks for an answer: the first time it is not ready. */
export function isReady(session: Session, answer: string): boolean {
  session.polls[answer] = (session.polls[answer] ?? 0) + 1;
  return session.polls[answer] > 1;
}
