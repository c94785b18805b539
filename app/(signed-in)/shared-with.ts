import { isGranted } from "#lib/access/acting-permissions.ts";
import { describeNamedPerson, type ActedFor } from "#lib/access/named-person.ts";
import { requireAsker } from "#lib/access/request.ts";
import type { Permission, PersonHandle } from "#lib/permit.ts";

/** What the pages about a person may offer to who asks. It opens nothing: every read and act has a permit of its own. */
export interface SharedWith {
  /** Null for oneself. */
  readonly actedFor: ActedFor | null;
  readonly may: (permission: Permission) => boolean;
}

/**
 * What of a person is open to who asks: everything on one's own pages, and on another's what was granted, so that a page
 * neither offers what would be refused nor asks for it.
 */
export async function sharedWith(person: PersonHandle): Promise<SharedWith> {
  const named = await describeNamedPerson(await requireAsker(), person);
  const actedFor = named.ok ? named.value.actedFor : null;
  return {
    actedFor,
    may: (permission) => actedFor === null || isGranted(permission, actedFor.access),
  };
}

/** As they are called on the pages about them; null where nobody tells. */
export const nameOfActedFor = ({ given, family }: ActedFor): string | null =>
  [given, family].filter(Boolean).join(" ") || null;

/** The first of these permissions that is open; for what any one of several opens. */
export async function firstOpen<P extends Permission>(
  person: PersonHandle,
  permissions: readonly [P, ...P[]],
): Promise<P> {
  const { may } = await sharedWith(person);
  return permissions.find(may) ?? permissions[0];
}
