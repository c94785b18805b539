import { chemicalGroupOf, substancesOf, wayIn } from "#lib/medicine-substances.ts";
import type { Panel } from "#lib/record-panel.ts";

/** Where a medicine comes from. `elsewhere`: the surgery wrote down that another service gives it, and not which. */
export type SuppliedBy = "surgery" | "last-surgery" | "hospital" | "bought" | "elsewhere" | "not-stated";

/** `finished` was for a time; `stopped` was ended before; `paused` may go on; `planned` has not begun. */
export type MedicineStatus = "current" | "planned" | "paused" | "finished" | "stopped";

export type PrescriptionKind = "repeat" | "repeat-dispensing" | "acute" | "delayed" | null;

/** A coded thing: SNOMED CT id where there is one, and its term. */
export interface CodedTerm {
  readonly code: string | null;
  readonly name: string;
}

/** One time that the surgery issued a medicine. */
export interface MedicineIssue {
  /** ISO instant or date, or null where the surgery gave none that exists. */
  readonly at: string | null;
  /** "28 tablet", in the surgery's own unit; null where it gave none. */
  readonly quantity: { readonly value: number; readonly unit: string | null } | null;
}

/** How often it may be issued before somebody looks at it again. */
export interface Repeats {
  readonly allowed: number | null;
  readonly issued: number | null;
  readonly reviewBy: string | null;
}

/** A medicine as the surgery's record holds it, whoever prescribed or sold it. */
export interface Medicine {
  /** Opaque and stable; stands in addresses. */
  readonly id: string;
  readonly source: "gp";
  /** dm+d (SNOMED CT) id, or null where the surgery wrote words only. */
  readonly code: string | null;
  /** The dm+d term, or the surgery's own words; null where neither came. */
  readonly name: string | null;
  readonly status: MedicineStatus;
  readonly suppliedBy: SuppliedBy;
  readonly kind: PrescriptionKind;
  /** What it is for. */
  readonly reasons: readonly CodedTerm[];
  /** How to take it, in the prescriber's words. */
  readonly howToTake: readonly string[];
  /** ISO instants or dates, or null where there is none or it is no date. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly stoppedWhy: string | null;
  readonly prescriber: string | null;
  readonly lastIssuedAt: string | null;
  /** Newest first. */
  readonly issues: readonly MedicineIssue[];
  readonly repeats: Repeats | null;
  readonly notes: readonly string[];
  /** Marked in a way that this service does not know: only its name may be shown. */
  readonly cannotBeShownSafely: boolean;
}

/** The person's medicines, and everything that is not known about them. */
export interface MedicineList extends Panel<Medicine> {
  /** How many entries the surgery marked as wrong: counted, never shown. */
  readonly removed: number;
}

/** Taken now, or soon: these stand first. Of what cannot be shown safely it says nothing. */
export const isCurrent = ({ status }: Medicine): boolean =>
  status === "current" || status === "planned" || status === "paused";

/** Whether whom the record names prescribed it, and did not only write down what the person has from elsewhere. */
export const isPrescribed = ({ suppliedBy }: Medicine): boolean =>
  suppliedBy === "surgery" || suppliedBy === "last-surgery" || suppliedBy === "not-stated";

/** Current ones by name, then those that are over, the last ended first. */
export function inOrder(medicines: readonly Medicine[]): readonly Medicine[] {
  const byName = (a: Medicine, b: Medicine) => (a.name ?? "").localeCompare(b.name ?? "", "en");
  const ended = (one: Medicine) => one.endedAt ?? one.startedAt ?? "";
  return [...medicines].sort((a, b) => {
    if (isCurrent(a) !== isCurrent(b)) return isCurrent(a) ? -1 : 1;
    return isCurrent(a) ? byName(a, b) : ended(b).localeCompare(ended(a)) || byName(a, b);
  });
}

/** Two or more current medicines to ask about, and why. */
export interface AskAbout {
  readonly why: "same-substance" | "same-group";
  readonly medicines: readonly Medicine[];
}

interface Compared {
  readonly medicine: Medicine;
  readonly way: string;
  readonly substances: readonly string[];
  readonly groups: readonly string[];
}

const shared = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));

/**
 * Current medicines that hold the same substance (dm+d VTM, read from the term), or belong to the same chemical
 * group (ATC level 4), and get into the body the same way. A reason to ask, never to change anything: two strengths
 * of one medicine are often meant so. What cannot be shown safely is not compared: it may mean its opposite.
 */
export function toAskAbout(medicines: readonly Medicine[]): readonly AskAbout[] {
  const compared = medicines
    .filter((one) => isCurrent(one) && !one.cannotBeShownSafely)
    .map((medicine): Compared => {
      const substances = substancesOf(medicine);
      const groups = substances.flatMap((one) => chemicalGroupOf(one) ?? []);
      return { medicine, way: wayIn(medicine.name), substances, groups };
    });
  const met = new Set<Compared>();
  return compared.flatMap((one) => {
    if (met.has(one)) return [];
    const near = compared.filter((other) => other !== one && !met.has(other) && other.way === one.way);
    const same = near.filter(({ substances }) => shared(substances, one.substances));
    const alike = same.length > 0 ? same : near.filter(({ groups }) => shared(groups, one.groups));
    if (alike.length === 0) return [];
    for (const other of [one, ...alike]) met.add(other);
    const why = same.length > 0 ? "same-substance" : "same-group";
    return [{ why, medicines: [one, ...alike].map(({ medicine }) => medicine) } as const];
  });
}
