import type { Wording } from "#components/take-away/wording.ts";
import { isCurrent as allergyHolds, isInFull, type AllergyList } from "#lib/domain/allergies/model.ts";
import { standingOf, type Condition } from "#lib/domain/conditions/model.ts";
import { wordsOf } from "./words-of-consultation.ts";
import type { Consultation } from "#lib/domain/consultations/model.ts";
import type { Measurement } from "#lib/domain/measurements/model.ts";
import { isCurrent as medicineHolds, type Medicine } from "#lib/domain/medicines/model.ts";
import type {
  AllergyFact,
  ConditionFact,
  ConsultationFact,
  MeasurementFact,
  MedicineFact,
  TakenValue,
  VaccinationFact,
} from "#lib/domain/take-away/model.ts";
import { told, type Vaccination } from "#lib/domain/vaccinations/model.ts";

const snomedSystem = "http://snomed.info/sct";

interface Coded {
  readonly system: string | null;
  readonly code: string | null;
}

const snomedIn = (codes: readonly (Coded | null)[]): string | null =>
  codes.find((coded) => coded?.system === snomedSystem)?.code ?? null;

/**
 * Allergies as facts; what the surgery wrote down as "none known" only where its whole list came and nothing else in it
 * holds now.
 */
export function allergyFacts({ t }: Wording, list: AllergyList): readonly AllergyFact[] {
  const facts = list.items.map((one): AllergyFact => ({
    name: one.name ?? t("cells.noName"),
    snomed: one.code,
    date: one.recordedAt ?? one.onsetAt,
    source: one.source,
    unsafe: one.cannotBeShownSafely,
    ended: !allergyHolds(one) && !one.cannotBeShownSafely,
    severe: one.severe,
    kind: one.kind,
    reactions: one.reactions.map(({ name }) => name),
  }));
  if (!isInFull(list) || facts.some(({ ended }) => !ended)) return facts;
  const none = list.noneKnown.map(({ name, code, recordedAt }): AllergyFact => ({
    name,
    snomed: code,
    date: recordedAt,
    source: "gp",
    unsafe: false,
    ended: false,
    severe: false,
    kind: null,
    reactions: [],
  }));
  return [...none, ...facts];
}

function medicineStanding(one: Medicine): MedicineFact["standing"] {
  if (one.status === "planned" || one.status === "paused") return one.status;
  return medicineHolds(one) || one.cannotBeShownSafely ? "current" : "over";
}

export const medicineFact =
  ({ t }: Wording) =>
  (one: Medicine): MedicineFact => ({
    name: one.name ?? t("cells.noName"),
    snomed: one.code,
    date: one.startedAt,
    source: one.source,
    unsafe: one.cannotBeShownSafely,
    standing: medicineStanding(one),
    howToTake: one.howToTake.length === 0 ? null : one.howToTake.join("\n"),
    stoppedOn: one.endedAt,
  });

const holds = { current: "now", past: "past", "not-stated": "not-stated" } as const;

export const conditionFact = (one: Condition): ConditionFact => ({
  name: one.term,
  snomed: one.snomed,
  date: one.startedAt ?? one.recordedAt,
  source: one.source,
  unsafe: one.cannotBeShownSafely,
  holds: holds[standingOf(one)],
  certainty: one.certainty === "unknown" ? null : one.certainty,
  endedOn: one.endedAt,
});

export const vaccinationFact =
  ({ t }: Wording) =>
  (one: Vaccination): VaccinationFact => {
    const [{ product, procedure, source }] = one.entries;
    return {
      name: procedure?.display ?? product?.display ?? t("cells.noName"),
      snomed: snomedIn([procedure, product]),
      date: one.givenAt,
      source,
      unsafe: one.entries.some(({ cannotBeShownSafely }) => cannotBeShownSafely),
      given: one.status === "given",
      batch: told(one, ({ batch }) => batch).join(", ") || null,
      place: told(one, ({ place }) => place)[0] ?? null,
    };
  };

function measuredParts({ t }: Wording, one: Measurement): MeasurementFact["parts"] {
  const { value, known, name } = one;
  if (one.status === "cancelled" || value.kind === "none") return [];
  if (value.kind === "pressure") {
    const part = (key: "systolic" | "diastolic") => ({
      concept: key,
      name: t(`cells.${key}`),
      value: { kind: "number", value: value[key], comparator: null, unit: value.unit } as const,
    });
    return [part("systolic"), part("diastolic")];
  }
  const taken: TakenValue = value.kind === "text" ? { kind: "text", text: value.text } : value;
  return [{ concept: known, name, value: taken }];
}

export const measurementFact =
  (w: Wording) =>
  (one: Measurement): MeasurementFact => ({
    name: one.name,
    snomed: snomedIn(one.codes),
    date: one.takenAt,
    source: one.source,
    unsafe: one.cannotBeShownSafely,
    concept: one.known,
    parts: measuredParts(w, one),
    status: one.status,
  });

export const consultationFact =
  (w: Wording) =>
  (one: Consultation): ConsultationFact => {
    const name = one.how.term ?? w.t("cells.appointment");
    const odd = one.status === "not-finished" || one.status === "cancelled";
    return {
      name: odd ? w.t("cells.notFinished", { name }) : name,
      snomed: one.how.snomed,
      date: one.at,
      source: one.source,
      unsafe: one.cannotBeShownSafely,
      place: one.where,
      notes: wordsOf(w, one),
    };
  };
