import { canStop, type Relationship } from "#lib/domain/family/model.ts";
import type { Invitation } from "#lib/domain/invitations/model.ts";
import { ok, type Result } from "#lib/result.ts";

export type Helper =
  | { readonly kind: "invited"; readonly invitation: Invitation }
  | { readonly kind: "known"; readonly relationship: Relationship };

/**
 * Which of the two a page about a helper tells of: an access that stands, so that it can be stopped; else who was asked
 * last. Where it is not known how it stands, what is known here can still be taken back.
 */
export function helperOf(invitation: Result<Invitation>, relationship: Result<Relationship>): Result<Helper> {
  const stands = relationship.ok && canStop(relationship.value);
  if (invitation.ok && !stands) return ok({ kind: "invited", invitation: invitation.value });
  return relationship.ok ? ok({ kind: "known", relationship: relationship.value }) : relationship;
}

/** The name of a helper, as far as it is known. */
export const nameOfHelper = (helper: Helper): string | null =>
  helper.kind === "invited" ? helper.invitation.name : helper.relationship.name;
