import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { trendOfSeries, type KnownKind, type Series } from "#lib/domain/measurements/model.ts";
import { useValueWords } from "./value-words.ts";

/** Where a series goes, in one sentence; for blood pressure of both numbers. */
export function useTrendSentence() {
  const t = useTranslations("measurements");
  const dates = dateWords(useLocale());
  const words = useValueWords();
  return (series: Series, known: KnownKind | null): string => {
    if (series.points.length < 2) return t("series.one");
    const { upper, lower } = trendOfSeries(series, known);
    if (upper === null) return t("trend.limit");
    const said = (at: string) => {
      const point = series.points.find(({ takenAt }) => takenAt === at);
      return point === undefined ? "" : words.withUnit(point.value);
    };
    const values = {
      from: said(upper.from.at),
      fromDate: dates.day(upper.from.at),
      to: said(upper.to.at),
      toDate: dates.day(upper.to.at),
    };
    if (lower === null || lower.trend === upper.trend) return t(`trend.${upper.trend}`, values);
    return t("trend.both", {
      ...values,
      upper: t(`trend.inside.${upper.trend}`),
      lower: t(`trend.inside.${lower.trend}`),
    });
  };
}

/** "Going up since 7 September 2026", for a row; undefined where nothing can be said. */
export function useTrendLine() {
  const t = useTranslations("measurements");
  const dates = dateWords(useLocale());
  return (series: Series | undefined, known: KnownKind | null): string | undefined => {
    if (series === undefined) return undefined;
    const { upper, lower } = trendOfSeries(series, known);
    if (upper === null || (lower !== null && lower.trend !== upper.trend)) return undefined;
    return t("row.trend", { word: t(`trend.word.${upper.trend}`), date: dates.day(upper.from.at) });
  };
}
