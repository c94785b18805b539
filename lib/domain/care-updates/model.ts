import { Temporal } from "temporal-polyfill";

export const updateKinds = ["ambulance", "admitted", "moved", "discharged", "other"] as const;

/** What happened. `other`: something of a kind that this service does not know. */
export type UpdateKind = (typeof updateKinds)[number];

export interface Ward {
  readonly name: string;
  readonly telephone: string | null;
}

/** What a hospital changed about one medicine. What it did not say is null. */
export interface MedicineChange {
  readonly change: "started" | "stopped" | "changed";
  readonly name: string;
  /** How to take it now. */
  readonly dose: string | null;
  /** How it was taken before. */
  readonly before: string | null;
  readonly why: string | null;
}

/** What a hospital says when somebody goes home. Parts that are not shared with who reads it are null. */
export interface GoingHome {
  readonly reason: string | null;
  readonly medicines: readonly MedicineChange[] | null;
  readonly followUp: readonly string[];
  readonly warningSigns: readonly { readonly sign: string; readonly todo: string }[];
  /** The discharge letter, by its id in addresses; `none`: the hospital has not sent one. */
  readonly letter: { readonly kind: "there"; readonly id: string } | { readonly kind: "none" } | null;
  readonly planChanged: boolean | null;
}

/** Something that happened in a person's care. */
export interface CareUpdate {
  /** Opaque, for addresses. */
  readonly id: string;
  readonly kind: UpdateKind;
  /** ISO instant. */
  readonly at: string;
  readonly place: string;
  readonly ward: Ward | null;
  readonly goingHome: GoingHome | null;
  /** The person keeps it to themselves: nobody who acts for them is told. */
  readonly isPrivate: boolean;
}

/** Somebody who was told of an update; the name is null where nobody could tell it. */
export interface Told {
  readonly name: string | null;
  /** ISO instant. */
  readonly at: string;
}

export interface CareUpdateDetail {
  readonly update: CareUpdate;
  /** Who acts for the person and was told; null where that is not known, empty where nobody was. Theirs alone to see. */
  readonly told: readonly Told[] | null;
}

/** Newest first. */
export const newestFirst = (updates: readonly CareUpdate[]): readonly CareUpdate[] =>
  updates.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));

/** The last word about a stay that has not ended; null where the person is at home as far as anybody told. */
export function stayNow(updates: readonly CareUpdate[]): CareUpdate | null {
  const last = newestFirst(updates).find(({ kind }) => kind !== "other");
  return last && (last.kind === "admitted" || last.kind === "moved") ? last : null;
}

/** How many medicines were started, stopped and changed. */
export function countChanges(
  medicines: readonly MedicineChange[],
): Readonly<Record<MedicineChange["change"], number>> {
  const count = (wanted: MedicineChange["change"]) =>
    medicines.filter(({ change }) => change === wanted).length;
  return { started: count("started"), stopped: count("stopped"), changed: count("changed") };
}

/** Whether an instant is on the civil day of another in England, on the day before, or further away. */
export function nearness(at: string, now: string): "today" | "yesterday" | "further" {
  const dayOf = (iso: string) => Temporal.Instant.from(iso).toZonedDateTimeISO("Europe/London").toPlainDate();
  const days = dayOf(at).until(dayOf(now)).days;
  return days === 0 ? "today" : days === 1 ? "yesterday" : "further";
}
