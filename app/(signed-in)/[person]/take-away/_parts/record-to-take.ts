import type { Wording } from "#components/take-away/wording.ts";
import type { Asker } from "#lib/access/asker.ts";
import type { RecordReach } from "#lib/access/surgery-record.ts";
import { listAllergies } from "#lib/domain/allergies/queries.ts";
import { listConditions } from "#lib/domain/conditions/queries.ts";
import { listConsultations } from "#lib/domain/consultations/queries.ts";
import { listMeasurements } from "#lib/domain/measurements/queries.ts";
import { listMedicines } from "#lib/domain/medicines/queries.ts";
import type { Identity } from "#lib/domain/profile/model.ts";
import type {
  Fact,
  Gap,
  Part,
  SectionGap,
  Standing,
  SummaryInput,
  TakenPerson,
  TakenSection,
} from "#lib/domain/take-away/model.ts";
import type { TestResult, TestResultList } from "#lib/domain/test-results/model.ts";
import { listTestResults } from "#lib/domain/test-results/queries.ts";
import { listVaccinations } from "#lib/domain/vaccinations/queries.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { knowsAll, type Panel } from "#lib/record-panel.ts";
import { ok, type Failure, type Result } from "#lib/result.ts";
import {
  allergyFacts,
  conditionFact,
  consultationFact,
  measurementFact,
  medicineFact,
  vaccinationFact,
} from "./facts-of-lists.ts";
import { resultFacts } from "./facts-of-results.ts";

interface Taken<F extends Fact> {
  readonly part: Part<F>;
  readonly gaps: readonly SectionGap[];
}

function standingOf(panel: Panel<unknown>): Standing {
  const { answered, missing, howFarBack } = panel;
  if (answered.length > 0)
    return howFarBack?.kind === "nothing" ? "not-shared" : knowsAll(panel) ? "complete" : "partial";
  return missing.length > 0 && missing.every(({ failure }) => failure.kind === "not-allowed")
    ? "not-shared"
    : "silent";
}

const gapsOf = ({ missing, incomplete, heldBack, howFarBack }: Panel<unknown>): readonly Gap[] => [
  ...missing.map(({ source, failure }): Gap => ({
    kind: failure.kind === "not-allowed" ? "not-shared" : "silent",
    source,
  })),
  ...incomplete.map((source): Gap => ({ kind: "incomplete", source })),
  ...heldBack.map((kind): Gap => ({ kind })),
  ...(howFarBack === null || howFarBack.kind === "everything"
    ? []
    : [{ kind: "how-far-back", back: howFarBack } as const]),
];

/** A panel as a part of the copy; one that could not even be asked for did not answer. */
function taken<P extends Panel<unknown>, F extends Fact>(
  section: TakenSection,
  read: Result<P>,
  factsOf: (panel: P) => readonly F[],
): Taken<F> {
  if (!read.ok && read.failure.kind === "not-shared")
    return { part: { facts: [], standing: "kept" }, gaps: [{ kind: "kept", section }] };
  if (!read.ok)
    return { part: { facts: [], standing: "silent" }, gaps: [{ kind: "silent", source: "gp", section }] };
  const panel = read.value;
  return {
    part: { facts: factsOf(panel), standing: standingOf(panel) },
    gaps: gapsOf(panel).map((gap) => ({ ...gap, section })),
  };
}

/** What waits behind a warning is not taken past it: the person opens it by itself. */
function takenResults(
  w: Wording,
  read: Result<TestResultList>,
): ReturnType<typeof taken> & Taken<ReturnType<typeof resultFacts>[number]> {
  const panel = read.ok
    ? ok({ ...read.value.results, ...read.value, items: read.value.results.items })
    : read;
  const open = ({ warnBefore }: TestResult) => warnBefore === null;
  const results = taken("results", panel, ({ items }) =>
    items.filter(open).flatMap((one) => resultFacts(w, one)),
  );
  const items = read.ok ? read.value.results.items : [];
  const waiting = items.filter((one) => !open(one)).length;
  const lacking = items.filter(({ partsMissing }) => partsMissing).map(({ source }) => source);
  const { standing } = results.part;
  return {
    part: {
      ...results.part,
      standing: waiting + lacking.length > 0 && standing === "complete" ? "partial" : standing,
    },
    gaps: [
      ...results.gaps,
      ...[...new Set(lacking)].map((source): SectionGap => ({
        kind: "incomplete",
        source,
        section: "results",
      })),
      ...(waiting > 0 ? [{ kind: "behind-warning", count: waiting, section: "results" } as const] : []),
    ],
  };
}

/**
 * Everything that can be taken away, from whoever answered: one question to each source, where all of it is open to who
 * asks.
 */
export async function askForRecord(asker: Asker, person: PersonHandle, reach: RecordReach) {
  const [allergies, medicines, conditions, vaccinations, results, measurements, consultations] =
    await Promise.all([
      listAllergies(asker, person, reach),
      listMedicines(asker, person, reach),
      listConditions(asker, person, reach),
      listVaccinations(asker, person, reach),
      listTestResults(asker, person),
      listMeasurements(asker, person, reach),
      listConsultations(asker, person, reach),
    ]);
  return { allergies, medicines, conditions, vaccinations, results, measurements, consultations };
}

type Asked = Awaited<ReturnType<typeof askForRecord>>;

/** Why the door stayed shut for all of it, so that the person must log in or prove who they are; null where it did not. */
export function refusalOf(asked: Asked): Failure | null {
  const failures = Object.values(asked).map((read) => (read.ok ? null : read.failure));
  return failures.every((failure) => failure !== null) ? (failures[0] ?? null) : null;
}

const whoIs = (identity: Identity | null): TakenPerson | null =>
  identity === null
    ? null
    : {
        fullName: identity.fullName,
        chosenName: identity.chosenName,
        dateOfBirth: identity.dateOfBirth,
        nhsNumber: identity.nhsNumber,
      };

/** What the sources answered, as the plain facts that a copy is made of. */
export function recordToTake(w: Wording, identity: Identity | null, asked: Asked): SummaryInput {
  const all = {
    allergies: taken("allergies", asked.allergies, (list) => allergyFacts(w, list)),
    medicines: taken("medicines", asked.medicines, ({ items }) => items.map(medicineFact(w))),
    conditions: taken("conditions", asked.conditions, ({ items }) => items.map(conditionFact)),
    vaccinations: taken("vaccinations", asked.vaccinations, ({ items }) => items.map(vaccinationFact(w))),
    results: takenResults(w, asked.results),
    measurements: taken("measurements", asked.measurements, ({ items }) => items.map(measurementFact(w))),
    consultations: taken("consultations", asked.consultations, ({ items }) => items.map(consultationFact(w))),
  };
  return {
    person: whoIs(identity),
    parts: {
      allergies: all.allergies.part,
      medicines: all.medicines.part,
      conditions: all.conditions.part,
      vaccinations: all.vaccinations.part,
      results: all.results.part,
      measurements: all.measurements.part,
      consultations: all.consultations.part,
    },
    gaps: Object.values(all).flatMap(({ gaps }) => gaps),
  };
}
