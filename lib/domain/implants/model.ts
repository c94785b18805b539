import type { Panel } from "#lib/record-panel.ts";

/** Something in a person's body, as the register knows it. What it did not say is null. */
export interface Implant {
  readonly id: string;
  /** The code of what it is, by which explanations are found. */
  readonly concept: string | null;
  /** What it is, as it is coded. */
  readonly term: string | null;
  readonly maker: string | null;
  /** The maker's name for it. */
  readonly name: string | null;
  readonly model: string | null;
  readonly serial: string | null;
  readonly lot: string | null;
  /** The unique device identifier, as it is printed on the box. */
  readonly udi: string | null;
  readonly fittedOn: string | null;
  readonly hospital: string | null;
  readonly site: string | null;
  readonly standing: "in-body" | "no-longer" | "not-known";
  /** Something about it is changed in a way that this service does not understand. */
  readonly cannotBeShownSafely: boolean;
}

/** A notice about the safety of an implant: what was found, what to do, whom to call. */
export interface Recall {
  readonly id: string;
  readonly title: string | null;
  /** What the implant is, as it is coded; null where the notice names none of the listed. */
  readonly implant: { readonly concept: string | null; readonly term: string | null } | null;
  /** Ids of the listed implants that it is about; empty where it names none of them. */
  readonly implants: readonly string[];
  readonly about: readonly string[];
  readonly action: readonly string[];
  readonly call: { readonly name: string; readonly telephone: string | null } | null;
  readonly reference: string | null;
  /** ISO instant or date. */
  readonly sentOn: string | null;
  readonly cannotBeShownSafely: boolean;
}

export interface ImplantList extends Panel<Implant> {
  /** Entries that the register took back. */
  readonly removed: number;
  /** Latest first; null where nobody knows whether there are any. */
  readonly recalls: readonly Recall[] | null;
}

/** Latest first; what has no date comes last. */
export const latestFirst = <T>(items: readonly T[], dateOf: (item: T) => string | null): readonly T[] =>
  [...items].sort((one, other) => (dateOf(other) ?? "").localeCompare(dateOf(one) ?? ""));
