import { dayInEngland } from "#lib/fhir-date.ts";
import type { Panel } from "#lib/record-panel.ts";

/** Who holds a vaccination: the surgery's record, or the national immunisation register. */
export type VaccinationSource = "gp" | "vaccination-register";

/** A code as the record has it; `display` is the record's own word for it. */
export interface Coded {
  readonly system: string | null;
  readonly code: string | null;
  readonly display: string;
}

/** Given, or offered and not given. */
export type VaccinationStatus = "given" | "not-given";

/** Which dose of a course, as the record numbers it. */
export type Dose =
  { readonly kind: "number"; readonly number: number } | { readonly kind: "text"; readonly text: string };

/** What one source wrote about one vaccination. Nothing of it is worked out from another part. */
export interface VaccinationEntry {
  /** Opaque and stable; carries no NHS number. */
  readonly id: string;
  readonly source: VaccinationSource;
  readonly status: VaccinationStatus;
  /** When it was given or, not given, offered: ISO instant or date, or null where it is not known. */
  readonly givenAt: string | null;
  /** Words in the place of a date, as the register allows them. */
  readonly givenInWords: string | null;
  readonly product: Coded | null;
  readonly procedure: Coded | null;
  /** The diseases that the record says it protects against. */
  readonly diseases: readonly Coded[];
  readonly dose: Dose | null;
  readonly batch: string | null;
  /** ISO date, or null. */
  readonly expires: string | null;
  readonly manufacturer: string | null;
  readonly place: string | null;
  readonly site: Coded | null;
  /** Why it was given, or why not. */
  readonly reason: Coded | null;
  /** Somebody told it; whoever wrote it down did not see it given. */
  readonly toldOnly: boolean;
  readonly recordedAt: string | null;
  readonly notes: readonly string[];
  /** Some part is marked in a way that this service does not know: only its name may be shown. */
  readonly cannotBeShownSafely: boolean;
}

/** One vaccination, as one source or both tell it. */
export interface Vaccination {
  /** That of its first entry; the ids of the others lead to it too. */
  readonly id: string;
  /** One of each source at most; the register's first, which lasts when a surgery changes. */
  readonly entries: readonly [VaccinationEntry, ...VaccinationEntry[]];
  readonly status: VaccinationStatus;
  readonly givenAt: string | null;
  /** Product, procedure and disease do not fit together: to be asked about, and never put right here. */
  readonly contradiction: boolean;
}

/** All vaccinations, newest first. */
export interface VaccinationPanel extends Panel<Vaccination> {
  /** How many were marked as entered in error; they are nowhere in `items`. */
  readonly removed: number;
}

/** The civil day in England on which it was given or offered; null where only a month or year, or nothing, is known. */
export function dayGiven({ givenAt }: Pick<VaccinationEntry, "givenAt">): string | null {
  return givenAt === null || givenAt.length < 10 ? null : dayInEngland(givenAt);
}

const sameCode = (one: Coded | null, other: Coded | null): boolean | null =>
  one?.code == null || other?.code == null ? null : one.code === other.code;

/** The product decides; the procedure only where one of the two names no product. Not knowing is not the same. */
function sameVaccine(one: VaccinationEntry, other: VaccinationEntry): boolean {
  return sameCode(one.product, other.product) ?? sameCode(one.procedure, other.procedure) ?? false;
}

function sameVaccination(one: VaccinationEntry, other: VaccinationEntry): boolean {
  const day = dayGiven(one);
  return (
    one.source !== other.source &&
    day !== null &&
    day === dayGiven(other) &&
    one.status === "given" &&
    other.status === "given" &&
    !one.cannotBeShownSafely &&
    !other.cannotBeShownSafely &&
    sameVaccine(one, other)
  );
}

/**
 * Families of vaccines by the words of their products and procedures, with the diseases (SNOMED CT) that such a
 * vaccine can be for. Only for noticing what does not fit together: nothing of it is ever shown as a fact.
 */
const families: readonly { readonly words: RegExp; readonly diseases: readonly string[] }[] = [
  { words: /covid|sars-cov|acute respiratory syndrome coronavirus/iu, diseases: ["840539006"] },
  { words: /respiratory syncytial|\brsv\b|abrysvo|arexvy/iu, diseases: ["55735004"] },
  {
    words: /influenza vaccine|influenza vaccination|fluenz|intranasal seasonal influenza/iu,
    diseases: ["6142004"],
  },
  { words: /pneumococcal|prevenar|pneumovax/iu, diseases: ["16814004"] },
  { words: /herpes zoster|shingrix|for shingles/iu, diseases: ["4740000"] },
  { words: /papillomavirus|gardasil|cervarix/iu, diseases: ["240532009"] },
  { words: /rotavirus|rotarix/iu, diseases: ["186150001"] },
];

const familiesOf = (coded: Coded | null) => families.filter(({ words }) => words.test(coded?.display ?? ""));

/** Whether what was given and what it is said to be for are of families that exclude each other. */
export function contradicts({ product, procedure, diseases }: VaccinationEntry): boolean {
  const named = [familiesOf(product), familiesOf(procedure)].filter((found) => found.length > 0);
  const [first, second] = named;
  if (first && second && !first.some((family) => second.includes(family))) return true;
  const codes = diseases.flatMap(({ code }) => code ?? []);
  return (
    codes.length > 0 &&
    named.some((found) => !found.some((family) => family.diseases.some((id) => codes.includes(id))))
  );
}

const registerFirst = (entry: VaccinationEntry): number => (entry.source === "vaccination-register" ? 0 : 1);

function asOne(found: readonly VaccinationEntry[]): Vaccination | null {
  const [first, ...others] = [...found].sort((a, b) => registerFirst(a) - registerFirst(b));
  if (first === undefined) return null;
  const { id, status, givenAt } = first;
  const entries = [first, ...others] as const;
  return { id, entries, status, givenAt, contradiction: entries.some(contradicts) };
}

/** The entries of both sources without doubles: same day and same vaccine is one. Newest first; no date comes last. */
export function joined(entries: readonly VaccinationEntry[]): readonly Vaccination[] {
  const groups: VaccinationEntry[][] = [];
  for (const entry of entries) {
    const group = groups.find(
      ([first, ...more]) => first && more.length === 0 && sameVaccination(first, entry),
    );
    if (group) group.push(entry);
    else groups.push([entry]);
  }
  return groups
    .flatMap((group) => asOne(group) ?? [])
    .sort((a, b) => (b.givenAt ?? "").localeCompare(a.givenAt ?? ""));
}

/** What the sources wrote about one part, each different answer once, in the order of the sources. */
export function told<T>(vaccination: Vaccination, part: (entry: VaccinationEntry) => T | null): readonly T[] {
  const answers = vaccination.entries.flatMap((entry) => part(entry) ?? []);
  const seen = new Set<string>();
  return answers.filter((answer) => {
    const key = JSON.stringify(answer);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
