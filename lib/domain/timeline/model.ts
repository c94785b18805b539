import type { Missing } from "#lib/gathered.ts";
import type { Panel, RecordSource } from "#lib/record-panel.ts";

/** What the list can be narrowed to, in the order in which it is offered. */
export const timelineKinds = [
  "consultation",
  "letter",
  "test-result",
  "condition",
  "medicine",
  "vaccination",
  "measurement",
  "allergy",
  "own",
] as const;

export type TimelineKind = (typeof timelineKinds)[number];

/** Where something comes from: the surgery, a hospital, a national register, or the person. */
export const timelineSettings = ["gp", "hospital", "national", "own"] as const;

export type TimelineSetting = (typeof timelineSettings)[number];

/** What happened with a medicine on that day; null for every other kind. */
export type MedicineMoment = "started" | "stopped" | null;

/** What must be said with the kind, so that nothing is taken for what it is not. */
export type TimelineMoment = MedicineMoment | "not-given" | "not-certain";

/** One line of the timeline. It says what and when; values and texts stand on the entry's own page. */
export interface TimelineEntry {
  /** Opaque; unlike any other of the list. */
  readonly id: string;
  /** Changes when the source changes what is shown here. */
  readonly version: string;
  readonly kind: TimelineKind;
  readonly moment: TimelineMoment;
  readonly setting: TimelineSetting;
  readonly source: RecordSource;
  /** ISO instant, day, month or year; null where the date is not known, or does not exist. */
  readonly at: string | null;
  /** In plain words where there are reviewed ones, else as it was coded or written; never empty. */
  readonly title: string;
  /** The coded term beside plain words; null where the title says it already. */
  readonly term: string | null;
  /** Who wrote it, by name; null where nobody is named. */
  readonly by: string | null;
  /** Its own page. */
  readonly href: string;
  /** Marked in a way that this service does not know: only its name may be shown. */
  readonly unsafe: boolean;
  readonly isNew: boolean;
}

/** A source that did not answer, and of which kinds something is missing for that. */
export interface MissingKinds extends Missing<RecordSource> {
  readonly kinds: readonly TimelineKind[];
}

/** Everything by date, and everything that is not in it. */
export interface Timeline {
  /** Newest first; what has no date stands at the end. */
  readonly entries: readonly TimelineEntry[];
  readonly missing: readonly MissingKinds[];
  /** Who answered, how far back, and what is kept back. */
  readonly panel: Panel<TimelineEntry>;
  /** How many entries were marked as wrong by their source: counted, never shown. */
  readonly removed: number;
  /** False where it could not be known what is new. */
  readonly newsKnown: boolean;
  /** Kinds that are not shared with who asks. */
  readonly notShared: readonly TimelineKind[];
}

/** The answer of one noun: what it gave, and its panel. */
export interface TimelinePart {
  readonly kind: TimelineKind;
  readonly panel: Panel<unknown>;
  readonly entries: readonly Omit<TimelineEntry, "isNew">[];
  readonly removed: number;
}

const byDate = (one: { at: string | null }, other: { at: string | null }): number => {
  if (one.at === null || other.at === null) return Number(one.at === null) - Number(other.at === null);
  return one.at === other.at ? 0 : one.at < other.at ? 1 : -1;
};

/** Newest first; what has no date stands at the end, in the order in which it came. */
export const newestFirst = <T extends { readonly at: string | null }>(entries: readonly T[]): readonly T[] =>
  [...entries].sort(byDate);

/** Of all parts, each silent source once, with everything that is missing for it. */
export function missingOf(parts: readonly TimelinePart[]): readonly MissingKinds[] {
  const found = new Map<string, MissingKinds>();
  for (const { kind, panel } of parts) {
    for (const missing of panel.missing) {
      const key = `${missing.source} ${missing.failure.kind}`;
      const before = found.get(key);
      found.set(key, { ...missing, kinds: [...(before?.kinds ?? []), kind] });
    }
  }
  return [...found.values()];
}

const narrowness = { nothing: 3, until: 2, from: 1, everything: 0 } as const;

/** Who answered anything, whose answer had gaps, and the narrowest view that the surgery gives. */
export function wholePanel(parts: readonly TimelinePart[]): Timeline["panel"] {
  const panels = parts.map(({ panel }) => panel);
  const answered = new Map(panels.flatMap((one) => one.answered).map((one) => [one.source, one]));
  const backs = panels.flatMap(({ howFarBack }) => howFarBack ?? []);
  const narrowest = backs.toSorted((a, b) => narrowness[b.kind] - narrowness[a.kind])[0] ?? null;
  return {
    items: [],
    answered: [...answered.values()],
    missing: panels.flatMap((one) => one.missing),
    incomplete: [...new Set(panels.flatMap((one) => one.incomplete))],
    heldBack: [...new Set(panels.flatMap((one) => one.heldBack))],
    howFarBack: narrowest,
  };
}

/** How the list is narrowed. */
export interface Narrowing {
  readonly kind: TimelineKind | null;
  readonly setting: TimelineSetting | null;
  readonly onlyNew: boolean;
}

/** The entries that a narrowing shows. */
export const narrowed = (entries: readonly TimelineEntry[], by: Narrowing): readonly TimelineEntry[] =>
  entries.filter(
    ({ kind, setting, isNew }) =>
      (by.kind === null || kind === by.kind) &&
      (by.setting === null || setting === by.setting) &&
      (!by.onlyNew || isNew),
  );

const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase();

/** The entries in whose names, terms and authors every word occurs. Case and accents make no difference. */
export function matching(entries: readonly TimelineEntry[], query: string): readonly TimelineEntry[] {
  const words = folded(query).split(/\s+/u).filter(Boolean);
  return entries.filter(({ title, term, by, unsafe }) => {
    const text = folded([title, ...(unsafe ? [] : [term ?? "", by ?? ""])].join(" "));
    return words.every((word) => text.includes(word));
  });
}
