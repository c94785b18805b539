import "server-only";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import type { RelationshipEvent } from "#lib/gateways/relationship-events/client.ts";
import type { NoticeKind } from "#lib/notice-kind.ts";
import { addNotice } from "#lib/store/person-notices.ts";
import type { TellOf } from "./follow-relationships.ts";

/**
 * What both are told. That somebody asks, and what becomes of that, stands where it is answered, on Home and on the page
 * about it: there a refusal reads as any other does.
 */
const kinds: Readonly<Record<RelationshipEvent["happened"], NoticeKind | null>> = {
  applied: null,
  granted: "helping-began",
  reactivated: "helping-began",
  suspended: "helping-paused",
  ended: "helping-ended",
  "marked-as-error": "helping-ended",
  rejected: null,
  withdrawn: null,
  changed: null,
};

/** Who begins to follow hears all that ever happened: what is older is no news. Health time, in milliseconds. */
const newsForMs = 48 * 60 * 60 * 1_000;
/** So much may our clock be behind that of the nation. */
const skewMs = 10 * 60 * 1_000;

function isNews({ at }: RelationshipEvent): boolean {
  const age = now().epochMilliseconds - Date.parse(at);
  return age >= -skewMs && age <= newsForMs;
}

/**
 * Writes the two people of a relationship a notice that help began, is paused or ended, each once; never why, and nothing
 * of anybody's health. A text message goes to who helps alone: somebody else may read the messages of who is helped.
 */
export const tellOfRelationship: TellOf = async (tx, event) => {
  const kind = kinds[event.happened];
  if (kind === null || !isNews(event)) return;
  const permit = requireSystemPermit("notify-people");
  const { relationship: role, performer, patient, happened, at } = event;
  const told = { kind, about: patient, at: new Date(at), says: { role } };
  const dedupeKey = `${role} ${happened} ${at}`;
  await addNotice(permit, tx, { ...told, owner: performer, dedupeKey, text: true });
  await addNotice(permit, tx, { ...told, owner: patient, dedupeKey, text: false });
};
