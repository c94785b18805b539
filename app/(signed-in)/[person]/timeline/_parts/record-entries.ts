import { explanationOf as allergyExplanation } from "#components/allergies/explanation.ts";
import { explanationOf as conditionExplanation } from "#components/conditions/explanation.ts";
import { explanationOf as wayExplanation } from "#components/consultations/explanation.ts";
import { explanationOf as measureExplanation } from "#components/measurements/explanation.ts";
import { explanationOf as medicineExplanation } from "#components/medicines/explanation.ts";
import type { Allergy } from "#lib/domain/allergies/model.ts";
import { isNotCertain, type Condition } from "#lib/domain/conditions/model.ts";
import type { Consultation } from "#lib/domain/consultations/model.ts";
import type { Measurement } from "#lib/domain/measurements/model.ts";
import type { Medicine } from "#lib/domain/medicines/model.ts";
import type { MedicineMoment, TimelineEntry } from "#lib/domain/timeline/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

export type NewEntry = Omit<TimelineEntry, "isNew">;

/** A name where the record has none: "Medicine without a name". */
export type Unnamed = (kind: TimelineEntry["kind"]) => string;

interface Said {
  /** The reviewed plain name, where there is one. */
  readonly plain: string | null;
  /** As it is coded or written. */
  readonly coded: string | null;
}

type Rest = Omit<NewEntry, "title" | "term" | "version">;

/** What is said of an entry: plain words first and the coded term beside them; of an unsafe one its name alone. */
export function entryOf(rest: Rest, { plain, coded }: Said, unnamed: Unnamed): NewEntry {
  const safePlain = rest.unsafe ? null : plain;
  const title = [safePlain, coded].find((name) => name !== null && name.trim() !== "") ?? unnamed(rest.kind);
  const term = coded !== null && coded.trim() !== "" && coded !== title ? coded : null;
  const shown = { ...rest, title, term, by: rest.unsafe ? null : rest.by };
  // Of the source's words alone: new words of ours are no news.
  return { ...shown, version: [coded, shown.at, shown.by, shown.moment].join("\n") };
}

const ofSurgery = { source: "gp", setting: "gp", moment: null } as const;

export const consultationEntry =
  (person: PersonHandle, unnamed: Unnamed) =>
  ({ id, at, how, who, cannotBeShownSafely }: Consultation): NewEntry =>
    entryOf(
      {
        ...ofSurgery,
        id,
        kind: "consultation",
        at,
        by: who.length > 0 ? who.join(", ") : null,
        href: paths.consultation(person, id),
        unsafe: cannotBeShownSafely,
      },
      { plain: wayExplanation(how)?.name ?? null, coded: how.term },
      unnamed,
    );

export const conditionEntry =
  (person: PersonHandle, unnamed: Unnamed) =>
  (condition: Condition): NewEntry => {
    const { id, snomed, term, startedAt, recordedAt, recordedBy, cannotBeShownSafely } = condition;
    return entryOf(
      {
        ...ofSurgery,
        id,
        kind: "condition",
        moment: isNotCertain(condition) && !cannotBeShownSafely ? "not-certain" : null,
        at: startedAt ?? recordedAt,
        by: recordedBy,
        href: paths.condition(person, id),
        unsafe: cannotBeShownSafely,
      },
      { plain: conditionExplanation(snomed)?.name ?? null, coded: term },
      unnamed,
    );
  };

/** One entry for the start, and one for the end where the medicine is over; of an unsafe one nobody knows the end. */
export const medicineEntries =
  (person: PersonHandle, unnamed: Unnamed) =>
  (medicine: Medicine): readonly NewEntry[] => {
    const { id, source, status, startedAt, endedAt, suppliedBy, cannotBeShownSafely: unsafe } = medicine;
    const of = (moment: Exclude<MedicineMoment, null>, at: string | null) =>
      entryOf(
        {
          ...{ id: `${id} ${moment}`, kind: "medicine", moment, at, source, unsafe },
          setting: suppliedBy === "hospital" ? "hospital" : "gp",
          by: medicine.prescriber,
          href: paths.medicine(person, id),
        },
        { plain: medicineExplanation(medicine)?.name ?? null, coded: medicine.name },
        unnamed,
      );
    const over = (status === "finished" || status === "stopped") && !unsafe;
    return [of("started", startedAt), ...(over ? [of("stopped", endedAt)] : [])];
  };

export const measurementEntry =
  (person: PersonHandle, unnamed: Unnamed) =>
  ({ id, kind, known, name, takenAt, takenBy, cannotBeShownSafely }: Measurement): NewEntry =>
    entryOf(
      {
        ...ofSurgery,
        id,
        kind: "measurement",
        at: takenAt,
        by: takenBy,
        href: paths.measurement(person, kind),
        unsafe: cannotBeShownSafely,
      },
      { plain: measureExplanation(known)?.name ?? null, coded: name },
      unnamed,
    );

export const allergyEntry =
  (person: PersonHandle, unnamed: Unnamed) =>
  ({ id, code, name, onsetAt, recordedAt, recordedBy, cannotBeShownSafely }: Allergy): NewEntry =>
    entryOf(
      {
        ...ofSurgery,
        id,
        kind: "allergy",
        at: recordedAt ?? onsetAt,
        by: recordedBy,
        href: paths.allergies(person),
        unsafe: cannotBeShownSafely,
      },
      { plain: allergyExplanation(code)?.name ?? null, coded: name },
      unnamed,
    );
