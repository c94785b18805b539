import { z } from "zod";
import { hasDecimals, readTypedNumber } from "#lib/typed-number.ts";
import { readTypedDate, typedDateIn } from "#lib/typed-date.ts";
import { readingRules, urgentAdviceFor, type AddedKind, type OwnContent, type ReadingKind } from "./model.ts";

/** The name under which the journey of adding or changing an entry keeps what was typed. */
export const ownEntryFormName = "own-entry";

/** How much may be typed into each field; browsers and this count alike. */
export const mostTyped = { text: 1000, comment: 300, name: 100, howTaken: 200, whatFor: 200 } as const;

/** Nobody alive remembers an earlier day. */
const earliestDay = "1900-01-01";

type Values = Readonly<Record<string, unknown>>;

/** Reads fields one by one and notes a code for each that is wrong. */
interface Reader {
  readonly values: Values;
  readonly today: string;
  readonly wrong: (field: string, code: string) => void;
}

/** With one kind of line end and without blanks around it; nothing else is changed. */
function textOf({ values }: Pick<Reader, "values">, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value.replaceAll(/\r\n?/g, "\n").trim() : "";
}

function readText(reader: Reader, name: keyof typeof mostTyped, needed: boolean): string {
  const text = textOf(reader, name);
  if (needed && text === "") reader.wrong(name, "missing");
  if (text.length > mostTyped[name]) reader.wrong(name, "too-long");
  return text;
}

/** A day that has been: a note about tomorrow is a mistake of the hand. Null where it may be left out, and is. */
function readDay(reader: Reader, name: "on" | "since", needed: boolean): string | null {
  const typed = typedDateIn(reader.values, name);
  const empty = Object.values(typed).every((part) => part.trim() === "");
  if (empty && !needed) return null;
  const read = readTypedDate(typed);
  if (!read.ok) reader.wrong(name, read.code);
  else if (read.date > reader.today) reader.wrong(name, "in-future");
  else if (read.date < earliestDay) reader.wrong(name, "too-early");
  return read.ok ? read.date : null;
}

function readNumber(reader: Reader, name: "value" | "lower", kind: ReadingKind | "diastolic"): number {
  const { least, most, decimals } = readingRules[kind];
  const text = textOf(reader, name);
  const number = readTypedNumber(text);
  if (text === "") reader.wrong(name, "missing");
  else if (number === null) reader.wrong(name, "not-a-number");
  else if (number < least || number > most) reader.wrong(name, "out-of-range");
  else if (!hasDecimals(number, decimals)) reader.wrong(name, "too-exact");
  return number ?? 0;
}

/** "9:40am", "9.40 PM", "21:40", "9pm", as `HH:MM`; null for anything else. */
function timeIn(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?$/.exec(text.toLowerCase());
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null;
  const [hour, minute, half] = [Number(match[1]), Number(match[2] ?? 0), match[3]];
  if (minute > 59 || (half === undefined ? hour > 23 : hour < 1 || hour > 12)) return null;
  const hours = half === undefined ? hour : (hour % 12) + (half === "pm" ? 12 : 0);
  return `${String(hours).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function readTime(reader: Reader): string | null {
  const text = textOf(reader, "at");
  if (text === "") return null;
  const time = timeIn(text);
  if (time === null) reader.wrong("at", "not-a-time");
  return time;
}

function readReading(reader: Reader, reading: ReadingKind): OwnContent {
  const value = readNumber(reader, "value", reading);
  const lower = reading === "blood-pressure" ? readNumber(reader, "lower", "diastolic") : null;
  if (lower !== null && lower > 0 && value > 0 && lower >= value) reader.wrong("lower", "not-lower");
  const on = readDay(reader, "on", true) ?? reader.today;
  const comment = readText(reader, "comment", false);
  return { kind: "reading", reading, value, lower, on, at: readTime(reader), comment };
}

function readContent(reader: Reader, what: AddedKind): OwnContent {
  if (what === "note") {
    const text = readText(reader, "text", true);
    return { kind: "note", text, on: readDay(reader, "on", true) ?? reader.today };
  }
  if (what !== "medicine") return readReading(reader, what);
  return {
    kind: "medicine",
    name: readText(reader, "name", true),
    howTaken: readText(reader, "howTaken", false),
    whatFor: readText(reader, "whatFor", false),
    since: readDay(reader, "since", false),
  };
}

/** What an entry of a kind says, from the fields of its page. `today` is an ISO date of health time. */
export const detailsForm = (what: AddedKind, today: string) =>
  z.record(z.string(), z.unknown()).transform((values, context): OwnContent => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    return readContent({ values, today, wrong }, what);
  });

/** Whether the surgery is to see it too. */
const shareForm = z.object({ share: z.enum(["yes", "no"], { error: "missing" }) });

/** The advice about one reading was shown: another reading needs it again. */
export const adviceForm = (reading: string) => z.object({ advised: z.literal(reading) });

/** What the values of a journey say; null until they are right. `today` is an ISO date of health time. */
export function contentIn(what: AddedKind, values: Values, today: string): OwnContent | null {
  const read = detailsForm(what, today).safeParse(values);
  return read.success ? read.data : null;
}

/** On which day a journey stands, and whether it asks about the surgery: who acts for another is not asked. */
export interface EntryRules {
  readonly today: string;
  readonly shares: boolean;
}

/** The steps of adding or changing an entry. Advice is one only where what was typed calls for it. */
export function entrySteps(
  what: AddedKind,
  values: Values,
  { today, shares }: EntryRules,
): Readonly<Record<string, z.ZodType>> {
  const content = contentIn(what, values, today);
  const advised = content !== null && urgentAdviceFor(content) !== null && content.kind === "reading";
  return {
    details: detailsForm(what, today),
    ...(advised && { advice: adviceForm(`${content.value}/${content.lower}`) }),
    ...(shares && { share: shareForm }),
  };
}

/** What is to be kept, once every step is answered; null before. */
export function entryAsked(
  what: AddedKind,
  values: Values,
  rules: EntryRules,
): { content: OwnContent; share: boolean } | null {
  const content = contentIn(what, values, rules.today);
  const share = rules.shares && shareForm.safeParse(values).data?.share === "yes";
  const whole = Object.values(entrySteps(what, values, rules)).every(
    (step) => step.safeParse(values).success,
  );
  return content === null || !whole ? null : { content, share };
}

const numberText = (value: number): string => String(value);

function dayValues(name: string, day: string | null): Record<string, string> {
  const [year = "", month = "", date = ""] = day?.split("-") ?? [];
  const plain = (part: string) => (part === "" ? "" : String(Number(part)));
  return { [`${name}[day]`]: plain(date), [`${name}[month]`]: plain(month), [`${name}[year]`]: year };
}

/** The fields of an entry as they would have been typed: what changing it begins with. */
export function typedValuesOf(content: OwnContent): Readonly<Record<string, string>> {
  if (content.kind === "note") return { text: content.text, ...dayValues("on", content.on) };
  if (content.kind === "medicine") {
    const { name, howTaken, whatFor, since } = content;
    return { name, howTaken, whatFor, ...dayValues("since", since) };
  }
  const { value, lower, on, at, comment } = content;
  return {
    value: numberText(value),
    ...(lower !== null && { lower: numberText(lower) }),
    ...dayValues("on", on),
    at: at ?? "",
    comment,
  };
}
