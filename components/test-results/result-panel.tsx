import { useTranslations } from "next-intl";
import { Details } from "#components/ui/details.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { Table, type TableCell } from "#components/ui/table.tsx";
import type { Analyte, AnalyteGroup, TestResultDetail } from "#lib/domain/test-results/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useExplanation } from "./explanation.ts";
import { useMeasuredWords } from "./measured-words.ts";
import { isOutside, MeasuredResult } from "./measured-result.tsx";
import { ResultHistory } from "./result-history.tsx";
import { names } from "./rich-words.tsx";
import { useTestName } from "./test-name.ts";

type History = Extract<TestResultDetail, { kind: "result" }>["history"];

interface ResultPanelProps {
  group: AnalyteGroup;
  history: History;
  resultId: string;
  person: PersonHandle;
  /** Every part stands open. */
  open: boolean;
}

function usePanelRow() {
  const t = useTranslations("test-results");
  const words = useMeasuredWords();
  const nameOf = useTestName();
  const valueOf = ({ value }: Analyte): string => {
    if (value.kind === "text") return value.text;
    if (value.kind === "none") return t("result.noValue");
    return words.withUnit(words.number(value.value, value.comparator), value.unit);
  };
  const rangeOf = ({ range }: Analyte): string =>
    range?.shape == null ? (range?.text ?? t("panel.noRange")) : words.range(range.shape);
  const meaningOf = ({ flag, laboratoryFlag, value }: Analyte): string => {
    if (flag !== "unknown") return t(`panel.${flag}`);
    if (laboratoryFlag === "abnormal") return t("panel.abnormal");
    if (laboratoryFlag !== null) return t(`panel.${laboratoryFlag}`);
    return value.kind === "number" ? t("panel.unknown") : "";
  };
  return (analyte: Analyte): readonly (string | TableCell)[] => {
    const name = { text: <bdi>{nameOf(analyte)}</bdi> };
    if (analyte.cannotBeShownSafely) return [name, t("result.unsafePart"), "", ""];
    return [
      name,
      {
        text: <bdi>{valueOf(analyte)}</bdi>,
        classes: isOutside(analyte) ? "nhsuk-u-font-weight-bold" : undefined,
      },
      { text: <bdi>{rangeOf(analyte)}</bdi> },
      { text: meaningOf(analyte), classes: isOutside(analyte) ? "nhsuk-u-font-weight-bold" : undefined },
    ];
  };
}

function PanelSummary({ analytes }: { analytes: readonly Analyte[] }) {
  const t = useTranslations("test-results");
  const nameOf = useTestName();
  const outside = analytes.filter((analyte) => !analyte.cannotBeShownSafely && isOutside(analyte));
  if (outside.length > 0) {
    return (
      <p className="app-figure__meaning">
        {t.rich("panel.outside", { ...names, count: outside.length, names: outside.map(nameOf).join(", ") })}
      </p>
    );
  }
  const allNormal = analytes.every(
    ({ flag, cannotBeShownSafely }) => flag === "normal" && !cannotBeShownSafely,
  );
  return allNormal ? (
    <p className="app-figure__meaning">{t("panel.allNormal", { count: analytes.length })}</p>
  ) : null;
}

function PartInFull({
  analyte,
  history,
  resultId,
  person,
  open,
}: Omit<ResultPanelProps, "group"> & { analyte: Analyte }) {
  const t = useTranslations("test-results");
  const explanation = useExplanation(analyte.concept);
  const nameOf = useTestName();
  const past = history[analyte.id] ?? [];
  return (
    <Details summary={<bdi>{nameOf(analyte)}</bdi>} open={open}>
      <p>{explanation?.what ?? t("explain.none")}</p>
      <MeasuredResult analyte={analyte} />
      <ResultHistory name={nameOf(analyte)} past={past} resultId={resultId} person={person} inDetails />
    </Details>
  );
}

/** A report of many parts: a table to compare them, and each of them explained when it is opened. */
export function ResultPanel({ group, ...rest }: ResultPanelProps) {
  const t = useTranslations("test-results");
  const nameOf = useTestName();
  const rowOf = usePanelRow();
  const shown = group.analytes.filter(({ cannotBeShownSafely }) => !cannotBeShownSafely);
  const groupName = group.name === null ? null : nameOf({ name: group.name, concept: group.concept });
  return (
    <section>
      <PaperCard>
        <Heading level={2} size="m" text={groupName === null ? t("result.yours") : <bdi>{groupName}</bdi>} />
        <PanelSummary analytes={group.analytes} />
        <Table
          responsive
          firstCellIsHeader
          caption={{ text: t("panel.caption"), size: "s", classes: "nhsuk-u-visually-hidden" }}
          head={[t("panel.test"), t("panel.result"), t("panel.usualRange"), t("panel.meaning")]}
          rows={group.analytes.map(rowOf)}
        />
        {group.analytes.some(isOutside) && <p>{t("result.outsideNote")}</p>}
      </PaperCard>
      <Heading level={2} size="m" text={t("panel.explain")} />
      {shown.map((analyte) => (
        <PartInFull key={analyte.id} analyte={analyte} {...rest} />
      ))}
    </section>
  );
}
