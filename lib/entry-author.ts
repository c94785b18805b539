import type { Permission, Permit } from "./permit.ts";

/** As what somebody acts for a person: a child's parent, or somebody's carer. */
export type HelpsAs = "parent" | "carer";

/** Somebody who acts for a person and added something: their own handle for that person, and their name where it is known. */
export interface KeptAuthor {
  readonly handle: string;
  readonly name: string | null;
  readonly helpsAs: HelpsAs;
}

/** The same before it is known by which handle. */
export type Helper = Omit<KeptAuthor, "handle">;

/**
 * Who added something, as it is told to who reads it: `you`; the `person` whom it is about; or a `helper`. Only the person
 * hears a helper's name: who else acts for somebody is nobody else's to know (rule R4 of the security baseline).
 */
export type EntryAuthor =
  | { readonly kind: "you" | "person" }
  | { readonly kind: "helper"; readonly name: string | null; readonly helpsAs: HelpsAs };

type Reader = Pick<Permit<Permission>, "relation" | "person">;

/** Who added it, for the holder of a permit; null is the person themselves. */
export function authorFor({ relation, person }: Reader, kept: KeptAuthor | null): EntryAuthor {
  if (kept === null) return { kind: relation === "self" ? "you" : "person" };
  if (relation === "acting" && kept.handle === person) return { kind: "you" };
  return { kind: "helper", name: relation === "self" ? kept.name : null, helpsAs: kept.helpsAs };
}
