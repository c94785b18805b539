import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Heading } from "#components/ui/heading.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { Table, type TableCell } from "#components/ui/table.tsx";
import { rangeInOwnUnit, type Analyte, type AnalyteGroup } from "#lib/domain/test-results/model.ts";
import { useMeasuredWords } from "./measured-words.ts";
import { isOutside, useOtherMark } from "./measured-result.tsx";
import { names } from "./rich-words.tsx";
import { useTestName } from "./test-name.ts";

interface ResultPanelProps {
  group: AnalyteGroup;
  /** The only group of its report: the heading of the page names it already. */
  alone: boolean;
}

interface ValueWithMeaningProps {
  analyte: Analyte;
  value: ReactNode;
  meaning: string;
}

function ValueWithMeaning({ analyte, value, meaning }: ValueWithMeaningProps) {
  const Element = isOutside(analyte) ? "strong" : "span";
  return (
    <Element>
      {value}
      {meaning !== "" && (
        <>
          <br />
          {meaning}
        </>
      )}
    </Element>
  );
}

function usePanelRow() {
  const t = useTranslations("test-results");
  const words = useMeasuredWords();
  const nameOf = useTestName();
  const valueOf = ({ value }: Analyte): ReactNode => {
    if (value.kind === "text") return <bdi>{value.text}</bdi>;
    if (value.kind === "none") return t("result.noValue");
    return words.number(value.value, value.comparator, value.unit);
  };
  const rangeOf = (analyte: Analyte): ReactNode => {
    const { range } = analyte;
    if (range?.shape != null)
      return words.range(range.shape, rangeInOwnUnit(analyte) === null ? range.unit : null);
    return range?.text == null ? t("panel.noRange") : <bdi>{range.text}</bdi>;
  };
  const otherMarkOf = useOtherMark();
  const meaningOf = (analyte: Analyte): string => {
    const { flag, laboratoryFlag, value } = analyte;
    if (flag !== "unknown") return [t(`panel.${flag}`), otherMarkOf(analyte)].filter(Boolean).join(". ");
    if (laboratoryFlag === "abnormal") return t("panel.abnormal");
    if (laboratoryFlag !== null) return t(`panel.${laboratoryFlag}`);
    return value.kind === "number" ? t("panel.unknown") : "";
  };
  return (analyte: Analyte): readonly (string | TableCell)[] => {
    const name = <bdi>{nameOf(analyte)}</bdi>;
    if (analyte.cannotBeShownSafely) return [{ text: name }, t("result.unsafePart"), ""];
    return [
      { text: name },
      { text: <ValueWithMeaning analyte={analyte} value={valueOf(analyte)} meaning={meaningOf(analyte)} /> },
      { text: rangeOf(analyte) },
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
        {t.rich("panel.outside", {
          ...names,
          count: outside.length,
          names: outside.map(nameOf).join(t("separator")),
        })}
      </p>
    );
  }
  const allNormal = analytes.every(
    ({ flag, laboratoryFlag, cannotBeShownSafely }) =>
      flag === "normal" && (laboratoryFlag ?? "normal") === "normal" && !cannotBeShownSafely,
  );
  return allNormal ? (
    <p className="app-figure__meaning">{t("panel.allNormal", { count: analytes.length })}</p>
  ) : null;
}

/** Many parts in one table, with how many are outside their range said first. */
export function ResultPanel({ group, alone }: ResultPanelProps) {
  const t = useTranslations("test-results");
  const nameOf = useTestName();
  const rowOf = usePanelRow();
  const heading =
    alone || group.name === null ? (
      t("panel.yours")
    ) : (
      <bdi>{nameOf({ name: group.name, concept: group.concept })}</bdi>
    );
  return (
    <PaperCard>
      <Heading level={2} size="s" text={heading} />
      <PanelSummary analytes={group.analytes} />
      <Table
        reflow
        firstCellIsHeader
        caption={{ text: t("panel.caption"), size: "s", classes: "nhsuk-u-visually-hidden" }}
        head={[t("panel.test"), t("panel.result"), t("panel.usualRange")]}
        rows={group.analytes.map(rowOf)}
      />
      {group.analytes.some((analyte) => !analyte.cannotBeShownSafely && isOutside(analyte)) && (
        <p>{t("result.outsideNote")}</p>
      )}
    </PaperCard>
  );
}
