import { randomBytes } from "node:crypto";
import type { Nation } from "#mocks/nation/nation.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import type { Room } from "./rooms.ts";

export const GUEST_KINDS = ["carer", "interpreter"] as const;

/** Who can be invited to one room at most. */
export const MOST_GUESTS = 3;

/** Somebody invited: what they come for, and nothing by which they could be known. */
export type Guest = {
  id: string;
  room: string;
  kind: (typeof GUEST_KINDS)[number];
  /** In which language an interpreter speaks. */
  language: string | null;
  /** Opens the room for them; part of their link. */
  code: string;
};

type Kept = {
  guests: Guest[];
  /** Who wants to be called instead: when that was asked, by room. */
  calls: Record<string, string>;
  /** What was sent under a key, and to which room. */
  sent: Record<string, { room: string; what: string; guest: string | null }>;
};

const kept = (nation: Nation): Kept =>
  nation.keep<Kept>("video rooms", () => ({ guests: [], calls: {}, sent: {} }));

export const guestsOf = (nation: Nation, { id }: Room): Guest[] =>
  kept(nation).guests.filter(({ room }) => room === id);

export const guestByCode = (nation: Nation, code: string): Guest | undefined =>
  kept(nation).guests.find((guest) => guest.code === code);

export const callAskedAt = (nation: Nation, { id }: Room): string | null => kept(nation).calls[id] ?? null;

/** What was sent under a key before; `what` tells whether it was the same. */
export const sentBefore = (nation: Nation, key: string) => kept(nation).sent[key];

export function invite(
  nation: Nation,
  room: Room,
  { key, what, ...asked }: Pick<Guest, "kind" | "language"> & { key: string; what: string },
): Guest {
  const id = uuidOf(`video guest ${key}`);
  const guest = { ...asked, id, room: room.id, code: randomBytes(16).toString("base64url") };
  kept(nation).guests.push(guest);
  kept(nation).sent[key] = { room: room.id, what, guest: id };
  return guest;
}

export function askForCall(nation: Nation, room: Room, key: string, what: string): void {
  kept(nation).calls[room.id] ??= nation.now().toISOString();
  kept(nation).sent[key] = { room: room.id, what, guest: null };
}

type Token = { room: string; nhsNumber: string; expires: number };

const tokens = (nation: Nation) => nation.remember("video join tokens", () => new Map<string, Token>());

/** How long somebody may take from the application to the room: real time, and once. */
const JOIN_SECONDS = 60;

export function issueJoinToken(nation: Nation, { id, nhsNumber }: Room): { token: string; expires: number } {
  const token = randomBytes(24).toString("base64url");
  const expires = nation.realNow() + JOIN_SECONDS * 1000;
  tokens(nation).set(token, { room: id, nhsNumber, expires });
  return { token, expires };
}

/** The room that a token opens, which it does once; null for one that is unknown, used or too old. */
export function useJoinToken(nation: Nation, token: string): Token | null {
  const found = tokens(nation).get(token);
  tokens(nation).delete(token);
  return found !== undefined && found.expires > nation.realNow() ? found : null;
}
