import type { RecordDocument } from "#lib/domain/documents/model.ts";
import { dayOf, type OwnEntry } from "#lib/domain/own-entries/model.ts";
import type { TestResult } from "#lib/domain/test-results/model.ts";
import type { TimelineSetting } from "#lib/domain/timeline/model.ts";
import type { Vaccination } from "#lib/domain/vaccinations/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { entryOf, type NewEntry, type Unnamed } from "./record-entries.ts";

/** Whose letter it is: a surgery keeps those of hospitals too. */
function settingOf({ source, sender }: RecordDocument): TimelineSetting {
  if (source === "hospital" || sender.kind === "hospital") return "hospital";
  return source === "record-locator" ? "national" : "gp";
}

const namesOf = ({ person, name }: RecordDocument["sender"]): string | null =>
  [person, name].filter((one) => one !== null).join(", ") || null;

export const letterEntry =
  (person: PersonHandle, unnamed: Unnamed) =>
  (letter: RecordDocument): NewEntry =>
    entryOf(
      {
        id: letter.id,
        kind: "letter",
        moment: null,
        source: letter.source,
        setting: settingOf(letter),
        at: letter.date,
        by: namesOf(letter.sender),
        href: paths.document(person, letter.id),
        unsafe: letter.unsafe,
      },
      { plain: null, coded: letter.title ?? letter.kind },
      unnamed,
    );

/** Names of tests in plain words come from the words of test results. */
export const resultEntry =
  (person: PersonHandle, unnamed: Unnamed, plainName: (result: TestResult) => string) =>
  (result: TestResult): NewEntry => ({
    ...entryOf(
      {
        id: result.id,
        kind: "test-result",
        moment: null,
        source: result.source,
        setting: result.source,
        at: result.takenAt ?? result.reportedAt,
        by: result.laboratory ?? result.requestedBy,
        href: paths.testResult(person, result.id),
        unsafe: result.cannotBeShownSafely,
      },
      { plain: plainName(result), coded: result.name },
      unnamed,
    ),
    version: result.version,
  });

/** Of one that two sources hold, the first: the register's, which lasts. Its plain name is what it protects against. */
export const vaccinationEntry =
  (person: PersonHandle, unnamed: Unnamed, plainName: (vaccination: Vaccination) => string) =>
  (vaccination: Vaccination): NewEntry => {
    const { id, givenAt, entries, status } = vaccination;
    const [first] = entries;
    return entryOf(
      {
        id,
        kind: "vaccination",
        moment: status === "not-given" && !first.cannotBeShownSafely ? "not-given" : null,
        source: first.source,
        setting: first.source === "gp" ? "gp" : "national",
        at: givenAt,
        by: first.place,
        href: paths.vaccination(person, id),
        unsafe: first.cannotBeShownSafely,
      },
      {
        plain: first.diseases.length > 0 ? plainName(vaccination) : null,
        coded: (first.procedure ?? first.product)?.display ?? null,
      },
      unnamed,
    );
  };

/** What the person wrote is shown on its own page; here it is called by its kind. */
export const ownEntry =
  (person: PersonHandle, nameOf: (entry: OwnEntry) => string) =>
  (entry: OwnEntry): NewEntry => ({
    id: entry.id,
    version: String(entry.version),
    kind: "own",
    moment: null,
    source: "own",
    setting: "own",
    at: dayOf(entry),
    title: nameOf(entry),
    term: null,
    by: null,
    href: paths.ownEntry(person, entry.id),
    unsafe: false,
  });
