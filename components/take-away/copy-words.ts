import { brand } from "#lib/brand.ts";
import {
  onePage,
  takenSections,
  type SummaryInput,
  type TakenSection,
  type TakenWords,
} from "#lib/domain/take-away/model.ts";
import { displayNhsNumber, parseNhsNumber } from "#lib/nhs-number.ts";
import type { CopyFile } from "./copy-file.ts";
import { gapLines } from "./gap-lines.ts";
import { takenWords } from "./taken-words.ts";
import type { Wording } from "./wording.ts";

/** Whose record it is, as pairs of name and value, as far as it is known. */
export function whoseWords({ t, dates }: Wording, { person }: SummaryInput): CopyFile["whose"] {
  if (person === null) return [];
  const number = parseNhsNumber(person.nhsNumber);
  const pairs: readonly (readonly [string, string | null])[] = [
    [t("file.name"), person.fullName ?? person.chosenName],
    [t("file.born"), person.dateOfBirth === null ? null : dates.day(person.dateOfBirth)],
    [t("file.nhsNumber"), number === null ? null : displayNhsNumber(number)],
  ];
  return pairs.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

/** Who made the copy and when, what this service is, and that the file is confidential. */
function leadWords({ t, dates }: Wording, { byHelper }: SummaryInput, madeAt: string): readonly string[] {
  const service = brand.productName;
  return [
    t("file.confidential"),
    t(byHelper ? "file.madeByHelper" : "file.madeBy", { service, date: dates.longDayAndTime(madeAt) }),
    ...(brand.showsDisclaimer ? [t("file.disclaimer", { service })] : []),
  ];
}

const missingWords = (w: Wording, input: SummaryInput) => ({
  heading: w.t("copy.missing"),
  lines: gapLines(w, input),
});

/** The parts that were chosen, each in words. */
const partsWords = (w: Wording, { parts }: SummaryInput): readonly TakenWords[] =>
  takenSections
    .filter((section) => parts[section].standing !== "not-chosen")
    .map((section) => takenWords(w, section, parts[section]));

/** The words of a summary for one sheet; parts that were left out stay out. */
export function onePageWords(w: Wording, input: SummaryInput): readonly TakenWords[] {
  const { allergies, medicines, conditions, measurements } = onePage(input);
  return [
    takenWords(w, "allergies", allergies),
    takenWords(w, "medicines", medicines),
    takenWords(w, "conditions", conditions),
    { ...takenWords(w, "measurements", measurements), title: w.t("tables.latest") },
  ];
}

/** The words of the file to read. */
export const copyFileWords = (w: Wording, input: SummaryInput, madeAt: string): CopyFile => ({
  title: w.t("file.title"),
  whose: whoseWords(w, input),
  lead: leadWords(w, input, madeAt),
  contents: w.t("file.contents"),
  missing: missingWords(w, input),
  parts: partsWords(w, input),
});

/** The words of the International Patient Summary: conditions stand in two sections, and notes of appointments in none. */
export function bundleWords(w: Wording, input: SummaryInput, madeAt: string) {
  const words = (section: TakenSection): TakenWords => takenWords(w, section, input.parts[section]);
  const { conditions } = input.parts;
  const ofConditions = (past: boolean): TakenWords => ({
    ...takenWords(w, "conditions", {
      ...conditions,
      facts: conditions.facts.filter(({ holds }) => (holds === "past") === past),
    }),
    title: w.t(past ? "tables.conditionsPast" : "tables.conditionsNow"),
  });
  return {
    title: w.t("file.summaryTitle"),
    about: {
      title: w.t("copy.missing"),
      notes: [...leadWords(w, input, madeAt), ...gapLines(w, input), w.t("gaps.consultations")],
      tables: [],
    },
    sections: {
      problems: ofConditions(false),
      allergies: words("allergies"),
      medications: words("medicines"),
      immunizations: words("vaccinations"),
      results: words("results"),
      "vital-signs": words("measurements"),
      "past-problems": ofConditions(true),
    },
    dateNotKnown: w.t("cells.dateNotKnown"),
    service: brand.productName,
  };
}
