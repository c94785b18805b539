import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import type { KnownKind, MeasuredValue, Measurement, NumberValue } from "#lib/domain/measurements/model.ts";

const inWords = { "<": "lessThan", "<=": "orLess", ">": "moreThan", ">=": "orMore" } as const;

/** How a unit is printed for people; everything else stands as the record has it. */
const printed: readonly (readonly [RegExp, string])[] = [
  [/^mm\[Hg\]$/, "mmHg"],
  [/^Cel$/, "°C"],
  [/^\[stone_av\]$/, "st"],
];

/** The unit as people write it. */
export const unitText = (unit: string): string =>
  printed.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), unit);

/** "Weight" for a kind that this service knows, the record's own word for any other. */
export function useKindName() {
  const t = useTranslations("measurements.kinds");
  return ({ known, name }: { readonly known: KnownKind | null; readonly name: string }): string =>
    known === null ? name : t(known);
}

/** Values in words: the record's own number and unit, "<5" as "less than 5", and what is missing said as such. */
export function useValueWords() {
  const t = useTranslations("measurements");
  const digits = (value: number) =>
    new Intl.NumberFormat("en-GB", { maximumFractionDigits: 10 }).format(value);
  const figure = (value: NumberValue) =>
    value.kind === "pressure" ? `${digits(value.systolic)}/${digits(value.diastolic)}` : digits(value.value);
  const bare = (value: NumberValue) =>
    value.kind === "pressure" || value.comparator === null
      ? figure(value)
      : t(`number.${inWords[value.comparator]}`, { number: figure(value) });
  const withUnit = (value: NumberValue) => {
    const { unit } = value;
    if (unit === null) return t("number.noUnit", { number: bare(value) });
    if (unit === "score") return t("number.score", { number: bare(value) });
    const text = `${figure(value)}\u00a0${unitText(unit)}`;
    return value.kind === "pressure" || value.comparator === null
      ? text
      : t(`number.${inWords[value.comparator]}`, { number: text });
  };
  const of = (value: MeasuredValue): string => {
    if (value.kind === "text") return value.text;
    return value.kind === "none" ? t("value.none") : withUnit(value);
  };
  return { digits, bare, withUnit, of };
}

/** What an entry says in one line, with its standing where it is not final. */
export function useEntryWords() {
  const t = useTranslations("measurements.value");
  const words = useValueWords();
  return ({ cannotBeShownSafely, status, value }: Measurement): string => {
    if (cannotBeShownSafely) return t("unsafe");
    if (status === "cancelled") return t("cancelled");
    return status === "final" ? words.of(value) : `${words.of(value)} (${t(status)})`;
  };
}

/** "16 May 2028, 10:07pm", the day or month alone where no more is known, "Date not known" where nothing is. */
export function useDateWords() {
  const t = useTranslations("measurements.date");
  const dates = dateWords(useLocale());
  return (takenAt: string | null, { withTime = true } = {}): string => {
    if (takenAt === null) return t("unknown");
    const time = withTime ? dates.time(takenAt) : null;
    return time === null ? dates.day(takenAt) : `${dates.day(takenAt)}, ${time}`;
  };
}

/** Where an entry was measured: its place as the record names it, at home, or that the record does not say. */
export function useWhereWords() {
  const t = useTranslations("measurements.where");
  return ({ measuredAt, place, takenBy }: Measurement): string => {
    if (measuredAt === "home") return t("home");
    return place ?? takenBy ?? t("not-stated");
  };
}
