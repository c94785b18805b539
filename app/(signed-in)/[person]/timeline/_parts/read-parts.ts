import { getTranslations } from "next-intl/server";
import { testNameIn } from "#components/test-results/test-name.ts";
import { vaccinationName } from "#components/vaccinations/vaccination-words.ts";
import type { Asker } from "#lib/access/asker.ts";
import type { RecordReach } from "#lib/access/surgery-record.ts";
import { now } from "#lib/clock.ts";
import { listAllergies } from "#lib/domain/allergies/queries.ts";
import { listConditions } from "#lib/domain/conditions/queries.ts";
import { listConsultations } from "#lib/domain/consultations/queries.ts";
import { listDocuments } from "#lib/domain/documents/queries.ts";
import { listMeasurements } from "#lib/domain/measurements/queries.ts";
import { listMedicines } from "#lib/domain/medicines/queries.ts";
import { addedKindOf, type OwnEntry } from "#lib/domain/own-entries/model.ts";
import { listOwnEntries } from "#lib/domain/own-entries/queries.ts";
import { listTestResults } from "#lib/domain/test-results/queries.ts";
import { timelineKinds, type TimelineKind, type TimelinePart } from "#lib/domain/timeline/model.ts";
import type { Vaccination } from "#lib/domain/vaccinations/model.ts";
import { listVaccinations } from "#lib/domain/vaccinations/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";
import type { Panel } from "#lib/record-panel.ts";
import { ok, type Result } from "#lib/result.ts";
import { letterEntry, ownEntry, resultEntry, vaccinationEntry } from "./other-entries.ts";
import {
  allergyEntry,
  conditionEntry,
  consultationEntry,
  measurementEntry,
  medicineEntries,
  type NewEntry,
} from "./record-entries.ts";

type Listed<T> = Panel<T> & { readonly removed?: number };

/** A noun's list as a part of the timeline. */
function partOf<T>(
  kind: TimelineKind,
  read: Result<Listed<T>>,
  entriesOf: (item: T) => NewEntry | readonly NewEntry[],
): Result<TimelinePart> {
  if (!read.ok) return read;
  const panel = read.value;
  return ok({ kind, panel, entries: panel.items.flatMap(entriesOf), removed: panel.removed ?? 0 });
}

const noGaps = { incomplete: [], heldBack: [], howFarBack: null } as const;

async function readResults(asker: Asker, person: PersonHandle) {
  const list = await listTestResults(asker, person);
  if (!list.ok) return list;
  const { results, incomplete, heldBack, howFarBack, removed } = list.value;
  return ok({ ...results, incomplete, heldBack, howFarBack, removed: removed.length });
}

/** What the store does not give is missing like any other source's. */
async function readOwn(asker: Asker, person: PersonHandle): Promise<Result<Panel<OwnEntry>>> {
  const own = await listOwnEntries(asker, person);
  const at = now().toString();
  if (own.ok)
    return ok({ ...noGaps, items: own.value, answered: [{ source: "own", answeredAt: at }], missing: [] });
  if (own.failure.kind === "not-allowed") return own;
  return ok({
    ...noGaps,
    items: [],
    answered: [],
    missing: [{ source: "own", failure: own.failure, askedAt: at }],
  });
}

/**
 * Asks everybody side by side for the kinds that are open to who asks. All that comes out of the surgery's record is one
 * request, where all of it is open: who sees only parts of it asks for those alone.
 */
export async function readParts(
  asker: Asker,
  person: PersonHandle,
  open: readonly TimelineKind[],
): Promise<readonly Result<TimelinePart>[]> {
  const [t, results, vaccinations] = await Promise.all([
    getTranslations("timeline"),
    getTranslations("test-results"),
    getTranslations("vaccinations.name"),
  ]);
  const vaccinationWords = {
    diseases: (diseases: string) => vaccinations("diseases", { diseases }),
    unknown: vaccinations("unknown"),
  };
  const protects = (vaccination: Vaccination) => vaccinationName(vaccination, vaccinationWords);
  const unnamed = (kind: TimelineKind) => t(`unnamed.${kind}`);
  const reach: RecordReach = open.length === timelineKinds.length ? "whole-record" : "own-area";
  const ownName = (entry: OwnEntry) => t(`own.${addedKindOf(entry.content)}`);
  const part =
    <T>(
      kind: TimelineKind,
      ask: () => Promise<Result<Listed<T>>>,
      entriesOf: (item: T) => NewEntry | readonly NewEntry[],
    ) =>
    async () =>
      partOf(kind, await ask(), entriesOf);
  const parts: Readonly<Record<TimelineKind, () => Promise<Result<TimelinePart>>>> = {
    consultation: part(
      "consultation",
      () => listConsultations(asker, person, reach),
      consultationEntry(person, unnamed),
    ),
    letter: part("letter", () => listDocuments(asker, person), letterEntry(person, unnamed)),
    "test-result": part(
      "test-result",
      () => readResults(asker, person),
      resultEntry(person, unnamed, testNameIn(results)),
    ),
    condition: part("condition", () => listConditions(asker, person, reach), conditionEntry(person, unnamed)),
    medicine: part("medicine", () => listMedicines(asker, person, reach), medicineEntries(person, unnamed)),
    vaccination: part(
      "vaccination",
      () => listVaccinations(asker, person, reach),
      vaccinationEntry(person, unnamed, protects),
    ),
    measurement: part(
      "measurement",
      () => listMeasurements(asker, person, reach),
      measurementEntry(person, unnamed),
    ),
    allergy: part("allergy", () => listAllergies(asker, person, reach), allergyEntry(person, unnamed)),
    own: part("own", () => readOwn(asker, person), ownEntry(person, ownName)),
  };
  return Promise.all(open.map((kind) => parts[kind]()));
}
