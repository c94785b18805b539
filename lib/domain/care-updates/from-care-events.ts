import type { CareEvent } from "#lib/gateways/care-events/schema.ts";
import { updateKinds, type CareUpdate, type GoingHome } from "./model.ts";

/** What happened, as the source tells it. */
export type SourceEvent = CareEvent;

/** Which parts of what a hospital writes are open to who reads it. */
export interface Open {
  readonly medicines: boolean;
  readonly letter: boolean;
  readonly plan: boolean;
}

export interface Ids {
  readonly update: (id: string) => string;
  readonly letter: (id: string) => string;
}

function toGoingHome(
  { reason, medicines, followUp, warningSigns, letter, planChanged }: NonNullable<CareEvent["discharge"]>,
  open: Open,
  ids: Ids,
): GoingHome {
  const known =
    letter === null ? { kind: "none" as const } : { kind: "there" as const, id: ids.letter(letter) };
  return {
    ...{ reason, followUp, warningSigns },
    medicines: open.medicines ? medicines : null,
    letter: open.letter ? known : null,
    planChanged: open.plan ? planChanged : null,
  };
}

/** What happened, in our words, with no more than is open to who reads it. */
export function toCareUpdate(event: CareEvent, open: Open, ids: Ids): CareUpdate {
  const { id, at, kind, place, ward, discharge } = event;
  return {
    id: ids.update(id),
    kind: updateKinds.find((known) => known === kind) ?? "other",
    at,
    place: place.name,
    ward,
    goingHome: discharge === null ? null : toGoingHome(discharge, open, ids),
    isPrivate: event.private,
  };
}
