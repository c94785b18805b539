import type { ContactChoice, TellingTopic, TellingWay } from "#lib/contact-choice.ts";

/** How the national record says that somebody wants to be contacted. `other`: in a way that nobody here knows. */
export type ContactMethod =
  | "letter"
  | "visit"
  | "phone"
  | "email"
  | "textphone"
  | "through-someone"
  | "sign-language"
  | "no-phone"
  | "other";

/** The formats that the national record has. `other`: one that nobody here knows. */
export type RecordedFormat = "large-print" | "braille" | "audio" | "other";

/** What can be chosen here. The national record has no easy read: this service keeps that. */
export const writtenFormats = ["standard", "large-print", "braille", "easy-read", "audio"] as const;
export type WrittenFormat = (typeof writtenFormats)[number];

export const interpreting = ["no", "in-person", "video"] as const;
export type Interpreting = (typeof interpreting)[number];

/** Languages to choose from: ISO 639 codes, and two that the record adds: British Sign Language and Makaton. */
export const signed = ["q4", "q5"] as const;
export const spoken = [
  "en",
  "ar",
  "bn",
  "zh",
  "fa",
  "fr",
  "gu",
  "ig",
  "pl",
  "pt",
  "pa",
  "ro",
  "so",
  "es",
  "tr",
  "ur",
  "cy",
] as const;

/** What the national record says. */
export interface Recorded {
  readonly method: ContactMethod | null;
  readonly format: RecordedFormat | null;
  /** In the person's or the surgery's own words. */
  readonly times: string | null;
  /** A code of ISO 639 or of the record's own; null where none is said, which goes for English. */
  readonly language: string | null;
  readonly interpreter: boolean;
}

/** Where the national record says that somebody can be reached. */
export interface Reach {
  readonly mobile: string | null;
  readonly landline: string | null;
  readonly email: string | null;
  /** Lines of the home address, with the postcode. */
  readonly address: readonly string[];
  /** A restricted record: where somebody lives and how to reach them is not told to anybody. */
  readonly hidden: boolean;
}

/** Where what comes by a way would go, as the record has it; null where it has no place for it, or the way needs none. */
export const placeOf = ({ mobile, landline, email, address }: Reach, way: TellingWay): string | null =>
  ({
    ...{ app: null, text: mobile, phone: mobile ?? landline, email },
    letter: address.length === 0 ? null : address.join(", "),
  })[way];

/** Whether a way leads nowhere: the record has no place for it, and does not keep private whether it has one. */
export const leadsNowhere = (reach: Reach, way: TellingWay): boolean =>
  way !== "app" && !reach.hidden && placeOf(reach, way) === null;

export interface ContactPreferences {
  readonly recorded: Recorded;
  readonly chosen: ContactChoice;
  readonly reach: Reach;
  /** ODS code of the person's surgery; null where the record names none. */
  readonly surgery: string | null;
  /** Of what the record says: the same whenever it says the same. */
  readonly mark: string;
}

/** One thing to change at a time. */
export const changeParts = ["results", "appointments", "other", "format", "language"] as const;
export type ChangePart = (typeof changeParts)[number];

/** How long words about times may be (the specification of the record). */
export const mostTimes = 40;

export type Change =
  | {
      readonly part: TellingTopic;
      readonly ways: readonly TellingWay[];
      readonly forAll: boolean;
      /** Of "other" alone; null where nothing is said. */
      readonly times: string | null;
    }
  | { readonly part: "format"; readonly format: WrittenFormat }
  | {
      readonly part: "language";
      readonly language: string;
      readonly interpreter: Interpreting;
      readonly written: string;
    };

const methodOfWay: Readonly<Partial<Record<TellingWay, ContactMethod>>> = {
  letter: "letter",
  phone: "phone",
  email: "email",
};

/** What the record can say of ways: the first that it has a word for. It has none for an app or a text message. */
export const recordedMethod = (ways: readonly TellingWay[]): ContactMethod | null =>
  ways.map((way) => methodOfWay[way] ?? null).find((method) => method !== null) ?? null;

/** What a change makes of the record. */
export function recordedAfter(recorded: Recorded, change: Change): Recorded {
  if (change.part === "format") {
    const { format } = change;
    return { ...recorded, format: format === "standard" || format === "easy-read" ? null : format };
  }
  if (change.part === "language")
    return {
      ...recorded,
      language: change.language === "en" ? null : change.language,
      interpreter: change.interpreter !== "no",
    };
  if (change.part !== "other" && !change.forAll) return recorded;
  const method = recordedMethod(change.ways);
  const times = change.part === "other" ? change.times : recorded.times;
  // The record takes no times without a way.
  return { ...recorded, method, times: method === null ? null : times };
}

/** What a change makes of what this service keeps. */
export function chosenAfter(chosen: ContactChoice, change: Change): ContactChoice {
  if (change.part === "format") return { ...chosen, easyRead: change.format === "easy-read" };
  if (change.part === "language")
    return {
      ...chosen,
      interpreterBy: change.interpreter === "no" ? null : change.interpreter,
      writtenLanguage: change.written,
    };
  const ways = [...change.ways];
  if (!change.forAll) return { ...chosen, ways: { ...chosen.ways, [change.part]: ways } };
  // Nobody rings with a result.
  const forResults = ways.filter((way) => way !== "phone");
  const results = forResults.length === 0 ? chosen.ways.results : forResults;
  return { ...chosen, ways: { results, appointments: ways, other: ways } };
}

/** The format as it is chosen here. */
export const formatNow = ({
  recorded,
  chosen,
}: Pick<ContactPreferences, "recorded" | "chosen">): WrittenFormat | "other" =>
  recorded.format ?? (chosen.easyRead ? "easy-read" : "standard");

/** How an interpreter comes, as far as it was said. */
export const interpretingNow = ({
  recorded,
  chosen,
}: Pick<ContactPreferences, "recorded" | "chosen">): Interpreting =>
  recorded.interpreter ? (chosen.interpreterBy ?? "in-person") : "no";

/** Whether nothing was chosen, here or in the record. */
export function nothingSaid({ recorded, chosen }: Pick<ContactPreferences, "recorded" | "chosen">): boolean {
  const { method, format, language, interpreter } = recorded;
  const { ways, easyRead, writtenLanguage } = chosen;
  return (
    [method, format, language, ways.results, ways.appointments, ways.other, writtenLanguage].every(
      (one) => one === null,
    ) &&
    !interpreter &&
    !easyRead
  );
}

/** Whether an organisation writes to people as they chose. */
export interface UsesChoice {
  readonly odsCode: string;
  readonly name: string;
  readonly telephone: string | null;
  /** `unknown`: the register does not say. */
  readonly uses: { readonly since: string | null } | "no" | "unknown";
}

export interface WhoUses {
  /** Null where the record names none, or it was not told; then `silent` has it. */
  readonly surgery: UsesChoice | null;
  readonly hospitals: readonly UsesChoice[];
  readonly national: readonly UsesChoice[];
  /** Of whom nobody could tell: there may be more than is shown. */
  readonly silent: readonly ("surgery" | "hospitals" | "national")[];
}
