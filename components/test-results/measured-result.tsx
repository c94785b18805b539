import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GlossaryTerm, terms, type TermName } from "#components/layout/glossary-term.tsx";
import { BigNumber } from "#components/ui/paper-card.tsx";
import type { Analyte } from "#lib/domain/test-results/model.ts";
import { saysAbout, useExplanation } from "./explanation.ts";
import { unitText, useMeasuredWords } from "./measured-words.ts";
import { ResultRange } from "./result-range.tsx";

const explainedUnits: Readonly<Record<string, TermName>> = {
  "g/L": "grams-per-litre",
  "mmol/L": "millimoles-per-litre",
  "mmol/mol": "millimoles-per-mole",
  "µmol/L": "micromoles-per-litre",
};

const laboratorySays = { low: "labLow", normal: "labNormal", high: "labHigh", abnormal: "abnormal" } as const;

/** The bold sentence beside a value: against the report's own range, or as the laboratory itself marked it. */
function useMeaning({ flag, laboratoryFlag, value, range }: Analyte): ReactNode {
  const t = useTranslations("test-results");
  if (flag !== "unknown") return t.rich(`result.${flag}`, terms);
  if (laboratoryFlag !== null) return t(`result.${laboratorySays[laboratoryFlag]}`);
  if (value.kind !== "number") return null;
  return range === null ? t("result.noRange") : t("result.unknown");
}

/** Whether a value lies outside its range, by us or by the laboratory. */
export const isOutside = ({ flag, laboratoryFlag }: Analyte): boolean =>
  flag === "low" ||
  flag === "high" ||
  (flag === "unknown" && laboratoryFlag !== null && laboratoryFlag !== "normal");

/** The laboratory's own mark where it says otherwise than its range does; null where they agree. */
export function useOtherMark() {
  const t = useTranslations("test-results");
  return ({ flag, laboratoryFlag }: Analyte): string | null =>
    flag === "normal" && laboratoryFlag !== null && laboratoryFlag !== "normal"
      ? t(`result.${laboratorySays[laboratoryFlag]}`)
      : null;
}

/** A unit as people write it, and as a word that explains itself where the glossary has it. */
function Unit({ unit }: { unit: string }) {
  const written = unitText(unit);
  const name = explainedUnits[written];
  return name === undefined ? written : <GlossaryTerm name={name}>{written}</GlossaryTerm>;
}

function Value({ analyte, meaning }: { analyte: Analyte; meaning: ReactNode }) {
  const t = useTranslations("test-results");
  const words = useMeasuredWords();
  const { value } = analyte;
  if (value.kind === "none") return <p>{t("result.noValue")}</p>;
  if (value.kind === "text") {
    return (
      <>
        <TextValue text={value.text} />
        {meaning !== null && <p>{meaning}</p>}
      </>
    );
  }
  return (
    <BigNumber
      value={words.number(value.value, value.comparator)}
      unit={
        value.unit === null ? undefined : (
          <bdi>
            <Unit unit={value.unit} />
          </bdi>
        )
      }
      meaning={meaning ?? undefined}
    />
  );
}

/** A finding in the laboratory's own words, its lines kept. */
function TextValue({ text }: { text: string }) {
  const lines = text.split("\n");
  return lines.map((line) => (
    <p key={line} dir="auto" className={lines.length === 1 ? "app-figure__meaning" : undefined}>
      {line}
    </p>
  ));
}

function OtherUnit({ analyte: { inOtherUnit } }: { analyte: Analyte }) {
  const t = useTranslations("test-results");
  const words = useMeasuredWords();
  if (inOtherUnit === null) return null;
  return (
    <p>
      {t("result.otherUnit", { value: words.digits(inOtherUnit.value), unit: unitText(inOtherUnit.unit) })}
    </p>
  );
}

/** What the laboratory wrote beside a value. */
function LaboratoryNotes({ notes }: Pick<Analyte, "notes">) {
  const t = useTranslations("test-results");
  if (notes.length === 0) return null;
  return (
    <>
      <p className="nhsuk-u-font-weight-bold nhsuk-u-margin-bottom-1">{t("result.notes")}</p>
      {notes.map((note) => (
        <p key={note} dir="auto">
          {note}
        </p>
      ))}
    </>
  );
}

/** One measured thing in full: value and unit as reported, what it means, its range as bar and text. */
export function MeasuredResult({ analyte }: { analyte: Analyte }) {
  const t = useTranslations("test-results");
  const meaning = useMeaning(analyte);
  const otherMark = useOtherMark()(analyte);
  const explanation = useExplanation(analyte.concept);
  if (analyte.cannotBeShownSafely) return <p>{t("result.unsafePart")}</p>;
  const says = saysAbout(explanation, analyte);
  return (
    <>
      <Value analyte={analyte} meaning={meaning} />
      {otherMark !== null && <p>{otherMark}</p>}
      <OtherUnit analyte={analyte} />
      {analyte.value.kind !== "none" && (analyte.value.kind === "number" || analyte.range !== null) && (
        <ResultRange analyte={analyte} />
      )}
      {says !== null && <p>{says}</p>}
      {isOutside(analyte) && <p>{t("result.outsideNote")}</p>}
      <LaboratoryNotes notes={analyte.notes} />
    </>
  );
}
