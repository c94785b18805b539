import { redirect } from "next/navigation";
import { requireNamedPerson } from "#lib/access/named-person.ts";
import { requireAsker } from "#lib/access/request.ts";
import { me, parsePersonHandle, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { turnAway } from "./turn-away.ts";

export type Query = Promise<Record<string, string | string[] | undefined>>;

/**
 * The person that the address names, for who asks: "page not found" where they can mean nobody by it, and the log in
 * page where nobody asks. Where nobody can tell now whether they may, or what is told does not agree with itself, it
 * leads to the page that says how it stands between the two (rule R1: what is not known is closed). Every page of a person waits for it before it draws anything, so that also one that reads
 * nothing answers so.
 */
export async function personIn(segment: string): Promise<PersonHandle> {
  const named = await requireNamedPerson(await requireAsker(), segment);
  if (named.ok) return named.value;
  await turnAway(named.failure);
  const person = parsePersonHandle(segment);
  return redirect(person === null || person === me ? paths.nowhere() : paths.helping(person));
}

/** The page was tried again already. */
export async function triedAgain(query: Query): Promise<boolean> {
  return (await inQuery(query, "again")) !== null;
}

/** One value of the query, or null where it is missing or given twice. */
export async function inQuery(query: Query, name: string): Promise<string | null> {
  const value = (await query)[name];
  return typeof value === "string" ? value : null;
}
