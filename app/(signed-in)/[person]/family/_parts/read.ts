import { redirect } from "next/navigation";
import { cache } from "react";
import { requireAsker } from "#lib/access/request.ts";
import type { Relationship } from "#lib/domain/family/model.ts";
import { getRelationship, listRelationships } from "#lib/domain/family/queries.ts";
import type { Invitation } from "#lib/domain/invitations/model.ts";
import { getInvitation, listInvitations } from "#lib/domain/invitations/queries.ts";
import { me, parsePersonHandle, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";

/** These pages are always about oneself: for anybody else there is no such page. */
export function ownOnly(person: PersonHandle): PersonHandle {
  if (person !== me) redirect(paths.nowhere());
  return person;
}

/** The other person of an address of one's own. */
export function otherIn(person: PersonHandle, segment: string): PersonHandle {
  const other = parsePersonHandle(segment);
  if (person !== me || other === null || other === me) redirect(paths.nowhere());
  return other;
}

/** Both lists and who waits for an answer, each as far as its source answers. */
export const readFamily = cache(async () => {
  const asker = await requireAsker();
  const [helping, helped, invitations] = await Promise.all([
    listRelationships(asker, "helping"),
    listRelationships(asker, "helped"),
    listInvitations(asker),
  ]);
  return { helping, helped, invitations };
});

/** How it stands with somebody whom the person helps. */
export const readHelping = cache(async (other: PersonHandle) =>
  getRelationship(await requireAsker(), "helping", other),
);

/** Who asked for the person's help. */
export const readReceived = cache(async (other: PersonHandle) =>
  getInvitation(await requireAsker(), "received", other),
);

export type Helper =
  | { readonly kind: "invited"; readonly invitation: Invitation }
  | { readonly kind: "known"; readonly relationship: Relationship };

/**
 * Somebody who helps the person, asked to, or was asked. What holds or waits at the surgery comes before an invitation,
 * because it is what there is to change and to stop; what is over comes after it.
 */
export const readHelper = cache(async (other: PersonHandle): Promise<Result<Helper>> => {
  const asker = await requireAsker();
  const [invitation, relationship] = await Promise.all([
    getInvitation(asker, "sent", other),
    getRelationship(asker, "helped", other),
  ]);
  const stands = relationship.ok
    ? relationship.value.standing !== "over"
    : relationship.failure.kind !== "not-found";
  if (invitation.ok && !stands) return ok({ kind: "invited", invitation: invitation.value });
  return relationship.ok ? ok({ kind: "known", relationship: relationship.value }) : relationship;
});

/** The name of a helper, as far as it is known. */
export const nameOfHelper = (helper: Helper): string | null =>
  helper.kind === "invited" ? helper.invitation.name : helper.relationship.name;
