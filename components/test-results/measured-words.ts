import { useLocale, useTranslations } from "next-intl";
import type { Comparator } from "#lib/measured-number.ts";
import type { RangeShape } from "#lib/reference-range.ts";

const inWords = { "<": "lessThan", "<=": "orLess", ">": "moreThan", ">=": "orMore" } as const;

/** How a unit of a laboratory message is printed for people; everything else stands as the report has it. */
const printed: readonly (readonly [RegExp, string])[] = [
  [/^10\*9\/L$/i, "×10⁹/L"],
  [/^10\*12\/L$/i, "×10¹²/L"],
  [/^u(?=(mol|g)\b)/, "µ"],
  [/\{?1\.73_?m2\}?/, "1.73m²"],
  [/\[iu\]/i, "IU"],
];

/** The unit as people write it: `umol/L` is "µmol/L", `10*9/L` is "×10⁹/L". */
export function unitText(unit: string): string {
  return printed.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), unit);
}

/** The digits after the point that a number shows: 4 has none, 4.25 has two. */
export function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/**
 * Numbers, comparators, units and ranges in the words of the page's language: "<5" is always "less than 5". In an Arabic
 * line a value and its Latin unit are isolated together, because they are read from the left as on the report.
 */
export function useMeasuredWords() {
  const t = useTranslations("test-results");
  const arabic = useLocale() === "ar";
  const tag = arabic ? "ar-u-nu-latn" : "en-GB";
  const digits = (value: number) => new Intl.NumberFormat(tag, { maximumFractionDigits: 10 }).format(value);
  const quantity = (value: number, unit: string | null) => {
    if (unit === null) return digits(value);
    const text = `${digits(value)}\u00a0${unitText(unit)}`;
    return arabic ? `\u2066${text}\u2069` : text;
  };
  const number = (value: number, comparator: Comparator | null, unit: string | null = null) => {
    const said = quantity(value, unit);
    return comparator === null ? said : t(`number.${inWords[comparator]}`, { number: said });
  };
  const range = (shape: RangeShape, unit: string | null = null) => {
    switch (shape.kind) {
      case "between":
        return t("range.between", { low: digits(shape.low), high: quantity(shape.high, unit) });
      case "at-most":
        return t("range.atMost", { high: quantity(shape.high, unit) });
      case "at-least":
        return t("range.atLeast", { low: quantity(shape.low, unit) });
    }
  };
  return { digits, number, range };
}
