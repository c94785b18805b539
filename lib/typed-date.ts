import { isRealDay } from "./civil-day.ts";
import { withPlainDigits } from "./plain-digits.ts";

/** The parts of a date in the order in which they are asked for in England. */
const dateParts = ["day", "month", "year"] as const;

export type DatePart = (typeof dateParts)[number];

/** A date as it was typed: whatever stood in each of its three fields. */
export type TypedDate = Readonly<Record<DatePart, string>>;

/** What may be wrong with a typed date, each with the parts to put right. A form has a sentence for each. */
const wrongParts = {
  "date-missing": dateParts,
  "day-missing": ["day"],
  "month-missing": ["month"],
  "year-missing": ["year"],
  "day-and-month-missing": ["day", "month"],
  "day-and-year-missing": ["day", "year"],
  "month-and-year-missing": ["month", "year"],
  /** Not a number from 1 to 31. */
  "day-not-real": ["day"],
  /** Neither a number from 1 to 12 nor the name of a month. */
  "month-not-real": ["month"],
  /** Not a number of four digits: "80" could be two years. */
  "year-not-four-digits": ["year"],
  /** Wrong in more than one part, or a day that its month does not have, such as 31 2. */
  "date-not-real": dateParts,
} as const satisfies Readonly<Record<string, readonly DatePart[]>>;

export type DateCode = keyof typeof wrongParts;

export const dateCodes = Object.keys(wrongParts) as readonly DateCode[];

/** The parts that a code is about; the others are right. */
export const wrongDateParts = (code: DateCode): readonly [DatePart, ...DatePart[]] => wrongParts[code];

export type ReadDate =
  /** An ISO date, `YYYY-MM-DD`. */
  { readonly ok: true; readonly date: string } | { readonly ok: false; readonly code: DateCode };

const tidy = (text: string): string => withPlainDigits(text.normalize("NFKC").trim()).toLowerCase();

/** January to December in small letters. */
const monthNames: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" })
    .format(Date.UTC(2000, month))
    .toLowerCase(),
);

/** A number of one or two digits up to `most`, or null. */
function smallNumber(text: string, most: number): number | null {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : null;
}

/** People write "may" and "Sept" where a number is asked for, and it is plain what they mean. */
function monthIn(text: string): number | null {
  const named = text.length < 3 ? -1 : monthNames.findIndex((name) => name.startsWith(text));
  return named === -1 ? smallNumber(text, 12) : named + 1;
}

function missingCode(missing: readonly DatePart[]): DateCode | null {
  if (missing.length === 0) return null;
  return missing.length === dateParts.length
    ? "date-missing"
    : (`${missing.join("-and-")}-missing` as DateCode);
}

const wrongCode = {
  day: "day-not-real",
  month: "month-not-real",
  year: "year-not-four-digits",
} as const satisfies Record<DatePart, DateCode>;

/**
 * Reads a date typed in three fields: "5" and "05", "3", "mar" and "March", digits of Arabic keyboards, years 1000 to
 * 9999. What is missing is said before what is wrong (NHS service manual, date input). Whether the date is likely
 * (in the past, of a living person) is for the form that asks.
 */
export function readTypedDate(typed: TypedDate): ReadDate {
  const tidied = { day: tidy(typed.day), month: tidy(typed.month), year: tidy(typed.year) };
  const missing = missingCode(dateParts.filter((part) => tidied[part] === ""));
  if (missing !== null) return { ok: false, code: missing };
  const numbers = {
    day: smallNumber(tidied.day, 31),
    month: monthIn(tidied.month),
    year: /^[1-9]\d{3}$/.test(tidied.year) ? Number(tidied.year) : null,
  };
  const [wrong, another] = dateParts.filter((part) => numbers[part] === null);
  if (wrong !== undefined)
    return { ok: false, code: another === undefined ? wrongCode[wrong] : "date-not-real" };
  const inTwo = (number: number | null) => String(number).padStart(2, "0");
  const date = `${numbers.year}-${inTwo(numbers.month)}-${inTwo(numbers.day)}`;
  return isRealDay(date) ? { ok: true, date } : { ok: false, code: "date-not-real" };
}

/** The name under which a form sends a part of a date: `born[year]`. */
export const datePartName = (name: string, part: DatePart): string => `${name}[${part}]`;

/** The three fields of the date `name` among what a form sent; what was not sent is empty. */
export function typedDateIn(values: Readonly<Record<string, unknown>>, name: string): TypedDate {
  const textOf = (part: DatePart) => {
    const value = values[datePartName(name, part)];
    return typeof value === "string" ? value : "";
  };
  return { day: textOf("day"), month: textOf("month"), year: textOf("year") };
}
