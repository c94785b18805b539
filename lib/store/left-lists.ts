import "server-only";
import { z } from "zod";
import type { Permission, Permit } from "#lib/permit.ts";
import { database } from "./database.ts";
import { doOnce, outcomeOf, settle } from "./one-time-keys.ts";

type AnyPermit = Permit<Permission>;

const left = z.object({ at: z.string() });

// It hangs on the list and not on a form, so that every page knows of it.
const onceOf = (permit: AnyPermit, list: string) => ({ permit, command: "waiting-list-left", key: list });

/** When (ISO instant, health time) this person left a list here, by its id in addresses; null where they did not. */
export async function leftAt(permit: AnyPermit, list: string): Promise<string | null> {
  return left.safeParse(await outcomeOf(onceOf(permit, list))).data?.at ?? null;
}

/** Keeps that a list was left at this moment; who was put back on it and leaves again has left it then. */
export async function keepLeft(permit: AnyPermit, list: string, at: string): Promise<void> {
  const once = onceOf(permit, list);
  const kept = { at };
  const first = await doOnce(once, () => Promise.resolve(kept));
  if (first !== kept) await database().transaction((tx) => settle(once, kept, tx));
}
