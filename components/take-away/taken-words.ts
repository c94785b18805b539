import type {
  AllergyFact,
  ConditionFact,
  ConsultationFact,
  Fact,
  MeasurementFact,
  MedicineFact,
  Part,
  ResultFact,
  TakenParts,
  TakenSection,
  TakenTable,
  TakenWords,
  VaccinationFact,
} from "#lib/domain/take-away/model.ts";
import { dateOrNot, measuredWords, valueWords, type Wording } from "./wording.ts";

type TableKey = Parameters<Wording["t"]>[0] & `tables.${string}`;

interface Drawing<F extends Fact> {
  readonly caption: TableKey;
  readonly columns: readonly TableKey[];
  /** The cells of a row after its name. */
  readonly cells: (fact: F) => readonly string[];
  /** The name of a row, with what must be read with it. */
  readonly name?: (fact: F) => string;
}

/** A table of the facts, or none where there are no facts. Of an unsafe one nothing is said but its name. */
function tableOf<F extends Fact>(
  w: Wording,
  facts: readonly F[],
  drawing: Drawing<F>,
): readonly TakenTable[] {
  if (facts.length === 0) return [];
  const { caption, columns, cells, name } = drawing;
  const rows = facts.map((fact) =>
    fact.unsafe
      ? [fact.name, ...columns.slice(1).map(() => w.t("cells.unsafe"))]
      : [name === undefined ? fact.name : name(fact), ...cells(fact)],
  );
  return [{ caption: w.t(caption), columns: columns.map((column) => w.t(column)), rows }];
}

const orNothing = ({ t }: Wording, text: string | null): string => text ?? t("cells.nothing");

function allergyTables(w: Wording, facts: readonly AllergyFact[]): readonly TakenTable[] {
  const drawing = (caption: TableKey): Drawing<AllergyFact> => ({
    caption,
    columns: ["tables.name", "tables.reaction", "tables.recorded", "tables.source"],
    name: ({ name, severe, kind }) => {
      const said = kind === "intolerance" ? w.t("cells.intolerance", { name }) : name;
      return severe ? w.t("cells.severe", { name: said }) : said;
    },
    cells: (fact) => [
      orNothing(w, fact.reactions.length === 0 ? null : fact.reactions.join(", ")),
      dateOrNot(w, fact.date),
      w.sourceName(fact.source),
    ],
  });
  return [
    ...tableOf(
      w,
      facts.filter(({ ended }) => !ended),
      drawing("tables.allergies"),
    ),
    ...tableOf(
      w,
      facts.filter(({ ended }) => ended),
      drawing("tables.allergiesEnded"),
    ),
  ];
}

function medicineTables(w: Wording, facts: readonly MedicineFact[]): readonly TakenTable[] {
  const now: Drawing<MedicineFact> = {
    caption: "tables.medicinesNow",
    columns: ["tables.name", "tables.howToTake", "tables.since", "tables.source"],
    name: ({ name, standing }) =>
      standing === "planned" || standing === "paused" ? w.t(`cells.${standing}`, { name }) : name,
    cells: (fact) => [orNothing(w, fact.howToTake), dateOrNot(w, fact.date), w.sourceName(fact.source)],
  };
  const before: Drawing<MedicineFact> = {
    caption: "tables.medicinesBefore",
    columns: ["tables.name", "tables.howToTake", "tables.since", "tables.until"],
    cells: (fact) => [orNothing(w, fact.howToTake), dateOrNot(w, fact.date), dateOrNot(w, fact.stoppedOn)],
  };
  return [
    ...tableOf(
      w,
      facts.filter(({ standing }) => standing !== "over"),
      now,
    ),
    ...tableOf(
      w,
      facts.filter(({ standing }) => standing === "over"),
      before,
    ),
  ];
}

/** Conditions of now (and those of which the surgery does not say), then those of before. */
function conditionTables(w: Wording, facts: readonly ConditionFact[]): readonly TakenTable[] {
  const name = (fact: ConditionFact) =>
    fact.certainty === "provisional" || fact.certainty === "differential"
      ? w.t("cells.notSure", { name: fact.name })
      : fact.name;
  const now: Drawing<ConditionFact> = {
    caption: "tables.conditionsNow",
    columns: ["tables.name", "tables.since", "tables.source"],
    name,
    cells: (fact) => [dateOrNot(w, fact.date), w.sourceName(fact.source)],
  };
  const past: Drawing<ConditionFact> = {
    caption: "tables.conditionsPast",
    columns: ["tables.name", "tables.since", "tables.until"],
    name,
    cells: (fact) => [dateOrNot(w, fact.date), dateOrNot(w, fact.endedOn)],
  };
  return [
    ...tableOf(
      w,
      facts.filter(({ holds }) => holds !== "past"),
      now,
    ),
    ...tableOf(
      w,
      facts.filter(({ holds }) => holds === "past"),
      past,
    ),
  ];
}

function vaccinationTables(w: Wording, facts: readonly VaccinationFact[]): readonly TakenTable[] {
  const drawing = (caption: TableKey): Drawing<VaccinationFact> => ({
    caption,
    columns: ["tables.name", "tables.date", "tables.batch", "tables.place"],
    cells: (fact) => [dateOrNot(w, fact.date), orNothing(w, fact.batch), orNothing(w, fact.place)],
  });
  return [
    ...tableOf(
      w,
      facts.filter(({ given }) => given),
      drawing("tables.vaccinations"),
    ),
    ...tableOf(
      w,
      facts.filter(({ given }) => !given),
      drawing("tables.vaccinationsNotGiven"),
    ),
  ];
}

function resultWords(w: Wording, { value, status }: ResultFact): string {
  if (status === "cancelled") return w.t("cells.cancelled");
  const said = valueWords(w, value);
  return status === "preliminary" || status === "corrected" ? w.t(`cells.${status}`, { value: said }) : said;
}

const resultTables = (w: Wording, facts: readonly ResultFact[]): readonly TakenTable[] =>
  tableOf(w, facts, {
    caption: "tables.results",
    columns: ["tables.test", "tables.result", "tables.range", "tables.date"],
    name: ({ report, name }) => (report === null ? name : w.t("cells.ofReport", { report, name })),
    cells: (fact) => [
      [resultWords(w, fact), ...fact.notes].join("\n"),
      orNothing(w, fact.range),
      dateOrNot(w, fact.date),
    ],
  });

const measurementTables = (w: Wording, facts: readonly MeasurementFact[]): readonly TakenTable[] =>
  tableOf(w, facts, {
    caption: "tables.measurements",
    columns: ["tables.measured", "tables.value", "tables.date", "tables.source"],
    cells: (fact) => [measuredWords(w, fact), dateOrNot(w, fact.date), w.sourceName(fact.source)],
  });

const consultationTables = (w: Wording, facts: readonly ConsultationFact[]): readonly TakenTable[] =>
  tableOf(w, facts, {
    caption: "tables.consultations",
    columns: ["tables.about", "tables.date", "tables.place", "tables.notes"],
    cells: (fact) => [
      dateOrNot(w, fact.date),
      orNothing(w, fact.place),
      orNothing(w, fact.notes.length === 0 ? null : fact.notes.join("\n")),
    ],
  });

const drawings: {
  readonly [S in TakenSection]: (w: Wording, facts: TakenParts[S]["facts"]) => readonly TakenTable[];
} = {
  allergies: allergyTables,
  medicines: medicineTables,
  conditions: conditionTables,
  vaccinations: vaccinationTables,
  results: resultTables,
  measurements: measurementTables,
  consultations: consultationTables,
};

/** One part of a copy in words: its tables, or why it has none. Only a part that is whole says "None recorded". */
export function takenWords<S extends TakenSection>(w: Wording, section: S, part: TakenParts[S]): TakenWords {
  const { standing }: Part<Fact> = part;
  const named: TakenSection = section;
  const tables = drawings[section](w, part.facts);
  return {
    title: w.t(`parts.${named}`),
    notes: tables.length === 0 ? [w.t(`none.${standing}`)] : [],
    tables,
  };
}
