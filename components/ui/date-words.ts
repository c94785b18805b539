/** Dates and times are those of England, wherever the reader or the server is. */
const timeZone = "Europe/London";

/** How much of a date is known: records hold years and months too. */
type Known = "year" | "month" | "day" | "instant";

interface Moment {
  readonly date: Date;
  readonly known: Known;
}

const shapes: readonly (readonly [RegExp, Known])[] = [
  [/^\d{4}$/, "year"],
  [/^\d{4}-\d{2}$/, "month"],
  [/^\d{4}-\d{2}-\d{2}$/, "day"],
];

function read(iso: string): Moment | null {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  return { date, known: shapes.find(([shape]) => shape.test(iso))?.[1] ?? "instant" };
}

/** Plain dates have no time of day, and so no zone to move them into another day. */
const zoneOf = (known: Known) => (known === "instant" ? timeZone : "UTC");

const tags: Readonly<Record<string, string>> = { en: "en-GB", ar: "ar-u-nu-latn-ca-gregory" };

/** English has words for two times of day (NHS service manual, numbers); other languages take the clock's. */
const namedTimes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { "12:00am": "midnight", "12:00pm": "midday" },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** To make a formatter costs more than to write fifty dates with it, and a page writes a hundred. */
function formatterOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([tag, options]);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(tag, options);
  formatters.set(key, formatter);
  return formatter;
}

type Part = "weekday" | "day" | "month" | "year";

const optionsOf: Readonly<Record<Part, Intl.DateTimeFormatOptions>> = {
  weekday: { weekday: "long" },
  day: { day: "numeric" },
  month: { month: "long" },
  year: { year: "numeric" },
};

/** Which parts may be said of a date of which only so much is known. */
const sayable: Readonly<Record<Known, readonly Part[]>> = {
  year: ["year"],
  month: ["month", "year"],
  day: ["weekday", "day", "month", "year"],
  instant: ["weekday", "day", "month", "year"],
};

/** English dates have no commas here. A number must not lose its month at the end of a line. */
function gap(locale: string, pieces: readonly Intl.DateTimeFormatPart[], index: number): string {
  if (pieces[index - 1]?.type === "day" && pieces[index + 1]?.type === "month") return "\u00a0";
  return locale === "en" ? " " : (pieces[index]?.value ?? " ");
}

function written(locale: string, iso: string, wanted: readonly Part[]): string {
  const moment = read(iso);
  if (moment === null) return iso;
  const parts = wanted.filter((part) => sayable[moment.known].includes(part));
  const options = Object.assign(
    { timeZone: zoneOf(moment.known) },
    ...parts.map((part) => optionsOf[part]),
  ) as Intl.DateTimeFormatOptions;
  const formatter = formatterOf(tags[locale] ?? locale, options);
  const pieces = formatter.formatToParts(moment.date);
  return pieces
    .map(({ type, value }, index) => (type === "literal" ? gap(locale, pieces, index) : value))
    .join("");
}

function time(locale: string, iso: string): string | null {
  const moment = read(iso);
  if (moment?.known !== "instant") return null;
  const clock = formatterOf(tags[locale] ?? locale, {
    timeZone,
    hour: "numeric",
    minute: "2-digit",
    hour12: true,
  }).format(moment.date);
  if (locale !== "en") return clock;
  const tight = clock.replace(/[\s\u00a0\u202f]/gu, "").toLowerCase();
  return namedTimes.en?.[tight] ?? tight.replace(":00", "");
}

/**
 * Dates in words, fixed to Europe/London and to one language, from ISO instants, dates, months or years; only what
 * is known is said. Server and browser agree to the letter. Text that is no date is given back as it is.
 */
export function dateWords(locale: string) {
  return {
    /** "Friday 12 May 2028" */
    longDay: (iso: string) => written(locale, iso, ["weekday", "day", "month", "year"]),
    /** "Friday 12 May", or with the year where that is not the year of `today` (ISO). */
    longDayNear: (iso: string, today: string) =>
      iso.slice(0, 4) === today.slice(0, 4) && iso.length > 4
        ? written(locale, iso, ["weekday", "day", "month"])
        : written(locale, iso, ["weekday", "day", "month", "year"]),
    /** "Friday 12 May": for days that are near. */
    weekday: (iso: string) => written(locale, iso, ["weekday", "day", "month"]),
    /** "12 May 2028" */
    day: (iso: string) => written(locale, iso, ["day", "month", "year"]),
    /** "May 2028" */
    month: (iso: string) => written(locale, iso, ["month", "year"]),
    /** "May" */
    monthName: (iso: string) => written(locale, iso, ["month"]),
    /** "2028" */
    year: (iso: string) => written(locale, iso, ["year"]),
    /** "8:50am", "5pm", "midday"; null where only the day is known. */
    time: (iso: string) => time(locale, iso),
    /** "Friday 12 May 2028, 8:50am" */
    longDayAndTime: (iso: string) => {
      const clock = time(locale, iso);
      const day = written(locale, iso, ["weekday", "day", "month", "year"]);
      return clock === null ? day : `${day}${locale === "ar" ? "،" : ","} ${clock}`;
    },
  };
}

/** The month of a date in England, for grouping: "2028-05"; null where not even the month is known. */
export function monthOf(iso: string): string | null {
  const moment = read(iso);
  if (moment === null || moment.known === "year") return null;
  const parts = formatterOf("en-CA", {
    timeZone: zoneOf(moment.known),
    year: "numeric",
    month: "2-digit",
  }).formatToParts(moment.date);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? "";
  return `${part("year")}-${part("month")}`;
}
