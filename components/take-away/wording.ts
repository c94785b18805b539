import type { useTranslations } from "next-intl";
import type { dateWords } from "#components/ui/date-words.ts";
import type { MeasurementFact, TakenValue } from "#lib/domain/take-away/model.ts";
import type { Comparator } from "#lib/measured-number.ts";
import { isolated } from "#lib/markup.ts";
import type { RecordSource } from "#lib/record-panel.ts";

/** What the words of a copy are made with: pages, files and the narrative of a bundle say the same. */
export interface Wording {
  readonly t: ReturnType<typeof useTranslations<"take-away">>;
  readonly dates: ReturnType<typeof dateWords>;
  /** How a source is called inside a sentence. */
  readonly sourceName: (source: RecordSource) => string;
}

const inWords = {
  "<": "lessThan",
  "<=": "orLess",
  ">": "moreThan",
  ">=": "orMore",
} as const satisfies Record<Comparator, string>;

const digits = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 10 });

/** What was measured, as one reads it: "less than 5 mg/L". */
export function valueWords({ t }: Wording, value: TakenValue): string {
  if (value.kind === "text") return value.text;
  if (value.kind === "none") return t("cells.nothing");
  const number = `${digits.format(value.value)}${value.unit === null ? "" : ` ${value.unit}`}`;
  return value.comparator === null ? number : t(`number.${inWords[value.comparator]}`, { number });
}

function measuredValue(w: Wording, { parts }: MeasurementFact): string {
  const [only, ...others] = parts;
  if (only === undefined) return w.t("cells.nothing");
  if (others.length === 0) return valueWords(w, only.value);
  return parts.map(({ name, value }) => w.t("cells.part", { name, value: valueWords(w, value) })).join(", ");
}

const measuredStatuses = {
  preliminary: "cells.notFinal",
  corrected: "cells.corrected",
  "not-stated": "cells.finalNotStated",
} as const;

/** What was measured with how final it is; nothing but that where it was not measured after all. */
export function measuredWords(w: Wording, fact: MeasurementFact): string {
  if (fact.status === "cancelled") return w.t("cells.notMeasured");
  const value = measuredValue(w, fact);
  return fact.status === "final" ? value : w.t(measuredStatuses[fact.status], { value });
}

/** A date as much of it as is known, or that it is not known. */
export const dateOrNot = ({ t, dates }: Wording, date: string | null): string =>
  date === null ? t("cells.dateNotKnown") : dates.day(date);

/** The name of a source at the beginning of a sentence: "Your GP surgery". Its own writing direction stays its own. */
export function sourceFirst({ sourceName }: Wording, source: RecordSource): string {
  const name = sourceName(source);
  return isolated(name.slice(0, 1).toUpperCase() + name.slice(1));
}
