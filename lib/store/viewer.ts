import "server-only";
import type { Permission, Permit } from "#lib/permit.ts";

/**
 * Whose look or choice it is: the person's own, or that of one who acts for them, whose handle for them is theirs alone.
 * What somebody has seen, likes or has begun is kept under this name, so that a helper neither reads nor changes what is
 * the person's own, and no other helper does. What happened to an appointment or a list belongs to the person it is about.
 */
export const viewerOf = ({
  relation,
  subject,
  person,
}: Pick<Permit<Permission>, "relation" | "subject" | "person">): string =>
  relation === "acting" ? `${subject} ${person}` : subject;
