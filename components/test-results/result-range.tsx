import { useTranslations } from "next-intl";
import { useId } from "react";
import { Details } from "#components/ui/details.tsx";
import { RangeBar, type RangeSegment } from "#components/ui/charts/range-bar.tsx";
import { bandLimits, type BandedTest, type BandLimit } from "#lib/clinical-bands.ts";
import type { Analyte, AnalyteValue } from "#lib/domain/test-results/model.ts";
import type { RangeShape } from "#lib/reference-range.ts";
import type { TestConceptKey } from "#lib/test-concepts.ts";
import { scaleForBands, scaleForRange } from "./bar-scale.ts";
import { decimalsOf, useMeasuredWords } from "./measured-words.ts";

type NumberValue = Extract<AnalyteValue, { kind: "number" }>;

/** Tests that are drawn with national bands: few enough for a pattern each, and the same for everybody. */
const drawnWithBands: Readonly<Partial<Record<TestConceptKey, BandedTest>>> = {
  hba1c: "hba1c-mmol-mol",
  "glucose-fasting": "fasting-glucose-mmol-l",
};

interface Drawn {
  low: number;
  high: number;
  segments: RangeSegment[];
}

function useSegmentWords(value: NumberValue) {
  const t = useTranslations("test-results");
  const words = useMeasuredWords();
  const own = words.number(value.value, value.comparator);
  return {
    words,
    you: t("bar.you", { value: own }),
    line: (label: string, isOwn: boolean) => (isOwn ? t("bar.here", { label, value: own }) : label),
  };
}

/** The laboratory's own range between what is below and above it. */
function useRangeSegments(analyte: Analyte, value: NumberValue) {
  const t = useTranslations("test-results");
  const { words, line } = useSegmentWords(value);
  return (shape: RangeShape): Drawn => {
    const scale = scaleForRange(shape, value.value);
    const segment = (
      flag: Analyte["flag"],
      label: string,
      to: number,
      edge: string | undefined,
    ): RangeSegment => ({
      to,
      label: line(label, flag === analyte.flag),
      pattern: flag === "normal" ? "plain" : flag === "low" ? "slanted" : "upright",
      edgeLabel: edge,
      own: flag === analyte.flag,
    });
    const low = shape.kind === "at-most" ? null : shape.low;
    const high = shape.kind === "at-least" ? null : shape.high;
    const segments = [
      ...(low === null
        ? []
        : [segment("low", t("bar.below", { limit: words.digits(low) }), low, words.digits(low))]),
      segment(
        "normal",
        t("bar.usual", { range: words.range(shape) }),
        high ?? scale.high,
        high === null ? undefined : words.digits(high),
      ),
      ...(high === null
        ? []
        : [segment("high", t("bar.above", { limit: words.digits(high) }), scale.high, undefined)]),
    ];
    return { ...scale, segments };
  };
}

/** The words of a band: "Raised: 42 to 47". Limits have as many decimals as the value may have. */
function useBandLines() {
  const t = useTranslations("test-results");
  const words = useMeasuredWords();
  return (limits: readonly BandLimit[], decimals: number): readonly string[] =>
    limits.map(({ band, below }, index) => {
      const from = limits[index - 1]?.below ?? null;
      const upTo = below === null ? null : Number((below - 10 ** -decimals).toFixed(decimals));
      const range =
        from === null
          ? t("bar.belowLimit", { limit: words.digits(below ?? 0) })
          : upTo === null
            ? t("bar.fromLimit", { limit: words.digits(from) })
            : words.range({ kind: "between", low: from, high: upTo });
      const key = `bar.bands.${band}` as Parameters<typeof t.has>[0];
      return t("bar.band", { name: t.has(key) ? t(key) : band, range });
    });
}

/** National bands; null where the value is finer than their words, or the laboratory's own range says otherwise. */
function useBandSegments(analyte: Analyte, value: NumberValue): Drawn | null {
  const { words, line } = useSegmentWords(value);
  const linesOf = useBandLines();
  const test = analyte.concept === null ? undefined : drawnWithBands[analyte.concept];
  const limits = test === undefined ? null : bandLimits(test);
  if (analyte.band === null || limits === null) return null;
  const edges = limits.flatMap(({ below }) => (below === null ? [] : [below]));
  const decimals = Math.max(...edges.map(decimalsOf));
  const agrees =
    analyte.flag === "unknown" || (analyte.flag === "normal") === (analyte.band === limits[0]?.band);
  if (!agrees || decimalsOf(value.value) > decimals) return null;
  const lines = linesOf(limits, decimals);
  const scale = scaleForBands(edges[0] ?? 0, edges.at(-1) ?? 0, value.value);
  const patterns = ["plain", "slanted", "upright"] as const;
  const segments = limits.map(({ band, below }, index): RangeSegment => ({
    to: below ?? scale.high,
    label: line(lines[index] ?? "", band === analyte.band),
    pattern: patterns[index] ?? "upright",
    edgeLabel: below === null ? undefined : words.digits(below),
    own: band === analyte.band,
  }));
  return { ...scale, segments };
}

/** The laboratory's own range in words, as far as it gave one. */
function RangeInWords({ analyte: { range } }: { analyte: Analyte }) {
  const t = useTranslations("test-results");
  const words = useMeasuredWords();
  if (range?.shape == null) {
    return range?.text == null ? <NoRange /> : <p>{t("result.labRange", { range: range.text })}</p>;
  }
  return <p>{t("result.labRange", { range: words.range(range.shape, range.unit) })}</p>;
}

/** The bold sentence above says already that there is none. */
function NoRange() {
  const t = useTranslations("test-results");
  return (
    <Details summary={t("result.noRangeSummary")}>
      <p>{t("result.noRangeText")}</p>
    </Details>
  );
}

/**
 * Where a value lies: a bar with the same in words, or words alone where a bar would claim more than is known. The
 * laboratory's own range is always said.
 */
export function ResultRange({ analyte }: { analyte: Analyte }) {
  const { value } = analyte;
  if (value.kind !== "number") return <RangeInWords analyte={analyte} />;
  return <NumberRange analyte={analyte} value={value} />;
}

function NumberRange({ analyte, value }: { analyte: Analyte; value: NumberValue }) {
  const id = useId();
  const { you } = useSegmentWords(value);
  const inBands = useBandSegments(analyte, value);
  const inRange = useRangeSegments(analyte, value);
  const shape = analyte.flag === "unknown" ? null : (analyte.range?.shape ?? null);
  const drawn = inBands ?? (shape === null ? null : inRange(shape));
  return (
    <>
      {drawn !== null && <RangeBar id={`bar-${id}`} {...drawn} value={value.value} valueLabel={you} />}
      {(inBands !== null || drawn === null) && <RangeInWords analyte={analyte} />}
    </>
  );
}
