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

/** Numbers, comparators, units and ranges in the words of the page's language: "<5" is always "less than 5". */
export function useMeasuredWords() {
  const t = useTranslations("test-results");
  const tag = useLocale() === "ar" ? "ar-u-nu-latn" : "en-GB";
  const digits = (value: number) => new Intl.NumberFormat(tag, { maximumFractionDigits: 10 }).format(value);
  const number = (value: number, comparator: Comparator | null) =>
    comparator === null ? digits(value) : t(`number.${inWords[comparator]}`, { number: digits(value) });
  const withUnit = (text: string, unit: string | null) =>
    unit === null ? text : `${text}\u00a0${unitText(unit)}`;
  const range = (shape: RangeShape) => {
    switch (shape.kind) {
      case "between":
        return t("range.between", { low: digits(shape.low), high: digits(shape.high) });
      case "at-most":
        return t("range.atMost", { high: digits(shape.high) });
      case "at-least":
        return t("range.atLeast", { low: digits(shape.low) });
    }
  };
  return { digits, number, range, withUnit };
}
