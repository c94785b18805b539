import type { Nation } from "#mocks/nation/nation.ts";
import type { Person, RecordAccess } from "#mocks/nation/person.ts";
import { carerProblems } from "#mocks/nation/surgery-requests/carer.ts";
import { longRecord } from "#mocks/people/records/long.ts";
import { recordOf } from "#mocks/people/records/records-of.ts";
import type { WrittenRecord } from "#mocks/people/records/record.ts";
import { dayOf, type MaySee } from "./visible.ts";

/** Why entries of an area are missing, as the published code says it. */
export type Warning = "confidential-items" | "data-awaiting-filing";

type Kind = keyof WrittenRecord;

/** What of the written record the person may see now, newest first, and what is kept from them. */
export type Chart = { [K in Kind]: WrittenRecord[K] } & { warnings: Readonly<Record<Kind, Warning[]>> };

/** The level of access from which each kind of entry is shown. */
const needed: Record<Kind, RecordAccess> = {
  allergies: "summary",
  problems: "detailed",
  consultations: "detailed",
  measurements: "detailed",
  referrals: "detailed",
  diary: "detailed",
  papers: "documents",
  vaccinationChoices: "detailed",
};

type Entry = { at: string; confidential: boolean; draft?: boolean; reviewed?: boolean };

function warningsFor(entries: readonly Entry[]): Warning[] {
  const warnings: Warning[] = [];
  if (entries.some(({ confidential }) => confidential)) warnings.push("confidential-items");
  if (entries.some(({ reviewed }) => reviewed === false)) warnings.push("data-awaiting-filing");
  return warnings;
}

/** Everything that was written about somebody, with what makes it long where it was made so. */
function writtenRecord(nation: Nation, { key, practice }: Person): WrittenRecord {
  const { doctor, longRecord: more = 0 } = practice;
  return nation.remember(`written record of ${key} and ${more} more`, () => {
    const record = recordOf(key, doctor);
    const { consultations, measurements } = longRecord(key, doctor, more);
    return nation.shift({
      ...record,
      consultations: [...record.consultations, ...consultations],
      measurements: [...record.measurements, ...measurements],
    });
  });
}

/**
 * The record of a person as the practice shows it to them now. Confidential entries, drafts, papers that nobody has
 * looked at and what is still to come are left out, and so is what lies outside their access.
 */
export function chartOf(nation: Nation, person: Person, allowed: MaySee): Chart {
  const written = writtenRecord(nation, person);
  const now = nation.now().getTime();
  const shown = <T extends Entry>(kind: Kind, entries: readonly T[]): T[] =>
    reached(kind, entries)
      .filter(({ confidential, draft, reviewed }) => !confidential && !draft && reviewed !== false)
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const reached = <T extends Entry>(kind: Kind, entries: readonly T[]): T[] =>
    entries.filter(({ at }) => Date.parse(at) <= now && allowed(dayOf(at), needed[kind]));
  const warnings = Object.fromEntries(
    (Object.keys(needed) as Kind[]).map((kind) => [kind, warningsFor(reached<Entry>(kind, written[kind]))]),
  ) as Record<Kind, Warning[]>;
  return {
    allergies: shown("allergies", written.allergies),
    problems: shown("problems", [...written.problems, ...carerProblems(nation, person)]),
    consultations: shown("consultations", written.consultations),
    measurements: shown("measurements", written.measurements),
    referrals: shown("referrals", written.referrals),
    diary: shown("diary", written.diary),
    papers: shown("papers", written.papers),
    vaccinationChoices: shown("vaccinationChoices", written.vaccinationChoices),
    warnings,
  };
}
