import { z } from "zod";
import { isRealDay } from "#lib/civil-day.ts";
import { readTypedDate, typedDateIn, type DateCode } from "#lib/typed-date.ts";
import { takenSections, type Choice, type TakenSection } from "./model.ts";

/** The name under which a choice that was refused is kept as a draft. */
export const choiceFormName = "take-away";

/** What may be wrong with a choice besides its dates. */
export type ChoiceCode = "sections-missing" | "to-before-from";

type Typed = Readonly<Record<string, unknown>>;

/** A date that may be left empty: all three fields, or none of them. */
function dateIn(values: Typed, name: "from" | "to"): { date: string | null } | { code: DateCode } {
  const read = readTypedDate(typedDateIn(values, name));
  if (read.ok) return { date: read.date };
  return read.code === "date-missing" ? { date: null } : { code: read.code };
}

const listed = (names: readonly unknown[]): readonly TakenSection[] =>
  takenSections.filter((section) => names.includes(section));

/** What to take: sections by name, and two dates in three fields each, which may be empty. Yields codes. */
export const choiceForm = z.record(z.string(), z.unknown()).transform((values, context): Choice => {
  const refuse = (field: "sections" | "from" | "to", message: ChoiceCode | DateCode) =>
    context.addIssue({ code: "custom", path: [field], message });
  const sections = listed([values["sections"]].flat());
  if (sections.length === 0) refuse("sections", "sections-missing");
  const [from, to] = [dateIn(values, "from"), dateIn(values, "to")];
  if ("code" in from) refuse("from", from.code);
  if ("code" in to) refuse("to", to.code);
  if ("code" in from || "code" in to) return z.NEVER;
  const backwards = from.date !== null && to.date !== null && to.date < from.date;
  if (backwards) refuse("to", "to-before-from");
  return { sections, from: from.date, to: to.date };
});

/** A choice as an address says it, by name: a fixed list of words, and two days; only what narrows it. */
export const choiceFields = ({ sections, from, to }: Choice): Readonly<Record<string, string>> => ({
  ...(sections.length < takenSections.length && { parts: sections.join(".") }),
  ...(from !== null && { from }),
  ...(to !== null && { to }),
});

/** The same as the query of an address, with its question mark; empty where nothing is narrowed. */
export function choiceQuery(choice: Choice): string {
  const fields = Object.entries(choiceFields(choice)).map(([name, value]) => `${name}=${value}`);
  return fields.length === 0 ? "" : `?${fields.join("&")}`;
}

/** The choice that an address holds; whatever it does not say, or says wrongly, is not narrowed. */
export function choiceInAddress(asked: Readonly<Record<"parts" | "from" | "to", string | null>>): Choice {
  const sections = listed((asked.parts ?? "").split("."));
  const day = (text: string | null) => (text !== null && isRealDay(text) ? text : null);
  return {
    sections: sections.length === 0 ? takenSections : sections,
    from: day(asked.from),
    to: day(asked.to),
  };
}
