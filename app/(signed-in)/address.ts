import { redirect } from "next/navigation";
import { parsePersonHandle, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

export type Query = Promise<Record<string, string | string[] | undefined>>;

/** The person that the address names; "page not found" for a handle of the wrong shape. */
export function personIn(segment: string): PersonHandle {
  return parsePersonHandle(segment) ?? redirect(paths.nowhere());
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
