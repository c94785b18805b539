import { redirect } from "next/navigation";
import { cache } from "react";
import { requireAsker } from "#lib/access/request.ts";
import { getRelationship, listRelationships } from "#lib/domain/family/queries.ts";
import { getInvitation, listInvitations } from "#lib/domain/invitations/queries.ts";
import { me, parsePersonHandle, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import { helperOf, type Helper } from "./who-helps.ts";

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

/** Somebody who helps the person, asked to, or was asked. */
export const readHelper = cache(async (other: PersonHandle): Promise<Result<Helper>> => {
  const asker = await requireAsker();
  const [invitation, relationship] = await Promise.all([
    getInvitation(asker, "sent", other),
    getRelationship(asker, "helped", other),
  ]);
  return helperOf(invitation, relationship);
});
