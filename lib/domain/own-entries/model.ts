import { z } from "zod";
import { pressureCategory } from "#lib/blood-pressure.ts";
import type { KeptAuthor } from "#lib/entry-author.ts";
import { dayInEngland } from "#lib/fhir-date.ts";
import type { TimedReading } from "#lib/home-pressure.ts";

/** What can be measured at home and added, in the order in which it is offered. */
export const readingKinds = [
  "blood-pressure",
  "weight",
  "height",
  "pulse",
  "temperature",
  "blood-sugar",
  "oxygen",
] as const;

export type ReadingKind = (typeof readingKinds)[number];

/** What can be added: a note or a symptom, a reading of one kind, a medicine that was bought. */
export const addedKinds = ["note", ...readingKinds, "medicine"] as const;

export type AddedKind = (typeof addedKinds)[number];

export interface OwnNote {
  readonly kind: "note";
  readonly text: string;
  /** ISO date: when it was, not when it was added. */
  readonly on: string;
}

export interface OwnReading {
  readonly kind: "reading";
  readonly reading: ReadingKind;
  /** In the unit of `readingRules`; of blood pressure the top number. */
  readonly value: number;
  /** The bottom number of blood pressure; null for everything else. */
  readonly lower: number | null;
  /** ISO date. */
  readonly on: string;
  /** `HH:MM`, or null where it was not said. */
  readonly at: string | null;
  /** Empty where nothing was added. */
  readonly comment: string;
}

export interface OwnMedicine {
  readonly kind: "medicine";
  readonly name: string;
  /** How much and how often, in the person's own words; empty where it was not said. */
  readonly howTaken: string;
  readonly whatFor: string;
  /** ISO date since when, or null where it was not said. */
  readonly since: string | null;
}

export type OwnContent = OwnNote | OwnReading | OwnMedicine;

/** The request by which an entry was given to the surgery. */
export interface Sharing {
  readonly requestId: string;
  readonly reference: string;
  /** ISO instant, health time. */
  readonly sentAt: string;
}

/** What an entry said before it was changed, and until when (ISO instant, health time). */
export interface FormerContent {
  readonly content: OwnContent;
  readonly until: string;
  /** By which request the surgery was given this version; null where it was not. */
  readonly sharing: Sharing | null;
}

/** Something that the person added about themselves. It is never an entry of a clinician. */
export interface OwnEntry {
  readonly id: string;
  /** For telling somebody on the telephone: `FD-1A2B3C`. */
  readonly reference: string;
  readonly content: OwnContent;
  /** ISO instants, health time. */
  readonly addedAt: string;
  readonly changedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly version: number;
  /** By which request the surgery was given what it says now; null where it was not. */
  readonly sharing: Sharing | null;
  /** The latest first. */
  readonly former: readonly FormerContent[];
  /** Who added it, where it was somebody who acts for the person. */
  readonly addedBy: KeptAuthor | null;
  /** When the person said that they do not agree with what a helper added (ISO instant); null where they did not. */
  readonly notAgreedAt: string | null;
}

export interface ReadingRule {
  /** UCUM, as it stands after the number. */
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  /** How many digits may stand after the point. */
  readonly decimals: 0 | 1 | 2;
}

/**
 * What a home device can show for a living person. Outside of it a number is mistyped; inside of it nothing is judged.
 * Blood pressure: limits of entry by product convention, the bottom number is `diastolic`.
 */
export const readingRules: Readonly<Record<ReadingKind | "diastolic", ReadingRule>> = {
  "blood-pressure": { unit: "mmHg", least: 60, most: 300, decimals: 0 },
  diastolic: { unit: "mmHg", least: 30, most: 200, decimals: 0 },
  weight: { unit: "kg", least: 1, most: 400, decimals: 2 },
  height: { unit: "cm", least: 30, most: 250, decimals: 1 },
  pulse: { unit: "/min", least: 20, most: 250, decimals: 0 },
  temperature: { unit: "°C", least: 25, most: 45, decimals: 1 },
  "blood-sugar": { unit: "mmol/L", least: 0.5, most: 60, decimals: 1 },
  oxygen: { unit: "%", least: 50, most: 100, decimals: 0 },
};

/** Which of `addedKinds` a content is. */
export const addedKindOf = (content: OwnContent): AddedKind =>
  content.kind === "reading" ? content.reading : content.kind;

/** The day that an entry is about (ISO); a medicine without a day has that of its adding. */
export function dayOf({ content, addedAt }: Pick<OwnEntry, "content" | "addedAt">): string {
  return (content.kind === "medicine" ? content.since : content.on) ?? dayInEngland(addedAt);
}

/** The newest day first; on one day, what was added last. */
export const newestFirst = (a: OwnEntry, b: OwnEntry): number =>
  dayOf(b).localeCompare(dayOf(a)) || b.addedAt.localeCompare(a.addedAt);

/** What must be said about a reading before it is kept. */
export type UrgentAdvice = "very-high" | "if-pregnant";

/**
 * Advice that cannot wait until an entry is kept: blood pressure at or above 180 over 120 for everybody (NICE NG136),
 * at or above 140 over 90 for who is pregnant (NICE NG133), which only the person knows.
 */
export function urgentAdviceFor(content: OwnContent): UrgentAdvice | null {
  if (content.kind !== "reading" || content.lower === null) return null;
  const reading = { systolic: content.value, diastolic: content.lower };
  const levelOf = (pregnant: boolean) => pressureCategory(reading, { age: 50, setting: "home", pregnant });
  if (levelOf(false) === "very-high") return "very-high";
  return ["very-high", "high"].includes(levelOf(true)) ? "if-pregnant" : null;
}

/** How far an entry that was shared has come at the surgery. */
export interface SharedState {
  readonly stage: "sent" | "received" | "seen" | "withdrawn";
  /** Who looked at it, once somebody has. */
  readonly seenBy: string | null;
  /** ISO instant, health time: of the last step. */
  readonly at: string;
}

/** What the surgery says about shared entries, by the id of their requests. */
export interface SharingNews {
  /** False where the surgery takes nothing in writing online. */
  readonly offered: boolean;
  readonly states: ReadonlyMap<string, SharedState>;
}

const note = z.object({ kind: z.literal("note"), text: z.string(), on: z.string() });

const reading = z.object({
  kind: z.literal("reading"),
  reading: z.enum(readingKinds),
  value: z.number(),
  lower: z.number().nullable(),
  on: z.string(),
  at: z.string().nullable(),
  comment: z.string(),
});

const medicine = z.object({
  kind: z.literal("medicine"),
  name: z.string(),
  howTaken: z.string(),
  whatFor: z.string(),
  since: z.string().nullable(),
});

const content = z.discriminatedUnion("kind", [note, reading, medicine]);

const sharing = z.object({ requestId: z.string(), reference: z.string(), sentAt: z.string() }).nullable();

const kept = z.object({
  content,
  sharing,
  // An entry that was kept before its versions had their own sharing has none for them.
  former: z.array(z.object({ content, until: z.string(), sharing: sharing.default(null) })),
  // What was kept before helpers could add anything is the person's own.
  addedBy: z
    .object({
      handle: z.string(),
      name: z.string().nullable(),
      helpsAs: z.enum(["parent", "carer"]).default("carer"),
    })
    .nullable()
    .default(null),
  notAgreedAt: z.string().nullable().default(null),
});

/** What is sealed of an entry; everything else of it stands in the row. */
export type Kept = Pick<OwnEntry, "content" | "sharing" | "former" | "addedBy" | "notAgreedAt">;

/** A row of the store, opened. */
interface Row {
  readonly id: string;
  readonly kept: unknown;
  readonly version: number;
  readonly addedAt: Date;
  readonly changedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const referenceOf = (id: string): string => `FD-${id.slice(0, 6).toUpperCase()}`;

/** An entry as it was kept; null when what was sealed could not be opened or read. */
export function toOwnEntry(row: Row): OwnEntry | null {
  const read = kept.safeParse(row.kept);
  if (!read.success) return null;
  return {
    id: row.id,
    reference: referenceOf(row.id),
    ...read.data,
    version: row.version,
    addedAt: row.addedAt.toISOString(),
    changedAt: row.changedAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  };
}

/** The blood pressure among entries, for its average; a reading without a time counts for its day. */
export function homeReadingsOf(entries: readonly OwnEntry[]): readonly TimedReading[] {
  return entries.flatMap(({ content }) =>
    content.kind === "reading" && content.lower !== null
      ? [{ at: `${content.on}T${content.at ?? "12:00"}`, systolic: content.value, diastolic: content.lower }]
      : [],
  );
}

/** An entry as somebody wants it kept. */
export interface Asked {
  readonly content: OwnContent;
  /** Whether the surgery is to see it. */
  readonly share: boolean;
}

/** The same again is no change, and has no history. */
export const isSame = (a: OwnContent, b: OwnContent): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is sealed of an entry. */
export const keptOf = ({ content, sharing, former, addedBy, notAgreedAt }: OwnEntry): Kept => ({
  ...{ content, sharing, former, addedBy, notAgreedAt },
});

/** An entry that says something else from now on; what the surgery was given stays with the words that it was given. */
export const changedTo = (entry: OwnEntry, content: OwnContent, until: string): Kept => ({
  ...keptOf(entry),
  content,
  sharing: null,
  former: [{ content: entry.content, until, sharing: entry.sharing }, ...entry.former],
});

/** What is kept under the key of a form that added an entry. `mark` is absent in what was done before it was kept. */
export const addedOutcome = z.object({ id: z.string(), mark: z.string().optional() });

/** The same of a form that changed one. */
export const changedOutcome = z.object({
  /** `gone`: there was nothing to change any more. `same`: it says what it said. */
  became: z.enum(["changed", "same", "gone"]),
  /** The request by which the surgery was given what it said before. */
  before: z.string().nullable(),
  mark: z.string(),
});

export type ChangedOutcome = z.infer<typeof changedOutcome>;

/** An entry with the person's word on whether they agree with it; null where that is what stands. `at` is an ISO instant. */
export function agreedTo(entry: OwnEntry, agrees: boolean, at: string): Kept | null {
  const notAgreedAt = agrees ? null : (entry.notAgreedAt ?? at);
  return notAgreedAt === entry.notAgreedAt ? null : { ...keptOf(entry), notAgreedAt };
}

/** What became of sharing an entry. `seen`: the surgery looked before it could be taken back. */
export type SharingOutcome = "none" | "sent" | "taken-back" | "seen" | "not-offered" | "failed";

/** What is worst comes last. */
const backInOrder = ["none", "taken-back", "seen", "failed"] as const;

/** The worst of what became of several. */
export const worstOf = (became: readonly SharingOutcome[]): SharingOutcome =>
  backInOrder.findLast((one) => became.includes(one)) ?? "none";
