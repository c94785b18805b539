import { dateWords } from "#components/ui/date-words.ts";
import {
  leavesOutAllergies,
  type CardFact,
  type CardValues,
  type EmergencyCard,
  type Said,
} from "#lib/domain/emergency-card/model.ts";
import { displayNhsNumber, parseNhsNumber } from "#lib/nhs-number.ts";
import {
  drawings,
  gapLines,
  type CardLine,
  type CardT,
  type WhoFact,
  type Wording,
} from "./card-drawings.ts";

/** One fact of the card in words. */
export interface CardBlock {
  readonly fact: CardFact | "who";
  /** Null for who it is: that stands under their name. */
  readonly heading: string | null;
  /** Several things of one kind, as a list. */
  readonly items: readonly CardLine[];
  readonly lines: readonly CardLine[];
}

/** The whole card in words, in the order in which it is read. */
export interface CardWords {
  /** As they are called, else their full name; null where neither is on the card. */
  readonly name: string | null;
  readonly blocks: readonly CardBlock[];
  /** When it was true, and that it is a choice. */
  readonly under: readonly string[];
}

type Headed = Exclude<CardFact, WhoFact>;

const headingOf = (t: CardT, fact: Headed): string => t(`headings.${fact}`);

type Written = "contact" | "own-words";
type OwnBlock = keyof typeof drawings;

function blockOf<F extends OwnBlock>(
  w: Wording,
  fact: F,
  said: Said<CardValues[F]> | undefined,
): CardBlock[] {
  if (said === undefined) return [];
  const drawn = said.kind === "told" ? drawings[fact](w, said.value) : {};
  return [
    {
      fact,
      heading: headingOf(w.t, fact),
      items: drawn.items ?? [],
      lines: [...(drawn.lines ?? []), ...gapLines(w, fact, said)],
    },
  ];
}

const valueOf = <V>(said: Said<V> | undefined): V | null => (said?.kind === "told" ? said.value : null);

/** Who it is, without the name that heads the card. */
function whoBlock(w: Wording, { parts }: EmergencyCard, name: string | null): CardBlock {
  const { t, dates } = w;
  const lineOf = <F extends WhoFact>(
    fact: F,
    label: string,
    write: (value: NonNullable<CardValues[F]>) => CardLine | null,
  ): readonly CardLine[] => {
    const said = parts[fact];
    if (said === undefined) return [];
    if (said.kind !== "told") return gapLines(w, fact, said);
    const line = said.value === null ? { text: t("notInRecord") } : write(said.value);
    return line === null ? [] : [{ label, ...line }];
  };
  const notTwice = (text: string) => (text === name ? null : { text });
  return {
    fact: "who",
    heading: null,
    items: [],
    lines: [
      ...lineOf("called", t("called"), notTwice),
      ...lineOf("full-name", t("fullName"), notTwice),
      ...lineOf("born", t("born"), ({ date, years }) => ({
        text: years === null ? dates.day(date) : t("bornWithAge", { date: dates.day(date), years }),
      })),
      ...lineOf("nhs-number", t("nhsNumber"), (digits) => {
        const number = parseNhsNumber(digits);
        return { text: number === null ? digits : displayNhsNumber(number), figures: true };
      }),
    ],
  };
}

/** What the person wrote themselves. */
function written<F extends Written>(
  { t }: Wording,
  fact: F,
  said: Said<CardValues[F]> | undefined,
  write: (value: CardValues[F]) => CardLine,
): readonly CardBlock[] {
  if (said?.kind !== "told") return [];
  return [{ fact, heading: headingOf(t, fact), items: [], lines: [write(said.value)] }];
}

/** The surgery to call, where the person put it on the card and it is known; else theirs, unnamed. */
function askWords(t: CardT, { parts }: EmergencyCard): string {
  const known = valueOf(parts.surgery);
  if (known === null) return t("ask", { surgery: t("anySurgery") });
  const { name, telephone } = known;
  return t("ask", { surgery: telephone === null ? name : t("surgeryOn", { name, telephone }) });
}

/** What the card says, in plain words that page, paper and phone draw alike. In English: whoever must read it does. */
export function cardWords(t: CardT, card: EmergencyCard): CardWords {
  const { parts } = card;
  const dates = dateWords("en");
  const w: Wording = { t, dates, ask: askWords(t, card) };
  const name = valueOf(parts.called) ?? valueOf(parts["full-name"]);
  const leftOut: CardBlock = {
    fact: "allergies",
    heading: headingOf(t, "allergies"),
    items: [],
    lines: [{ text: `${t("allergiesLeftOut")} ${w.ask}`, loud: true }],
  };
  const ofRecord = <F extends OwnBlock>(fact: F) => blockOf<F>(w, fact, parts[fact]);
  const blocks = [
    whoBlock(w, card, name),
    ...(leavesOutAllergies(card) ? [leftOut] : ofRecord("allergies")),
    ...written(w, "own-words", parts["own-words"], (text) => ({ text })),
    ...ofRecord("language"),
    ...ofRecord("emergency-treatment"),
    ...ofRecord("emergency-summary"),
    ...ofRecord("medicines"),
    ...ofRecord("conditions"),
    ...ofRecord("implants"),
    ...written(w, "contact", parts.contact, ({ name: who, relationship, telephone }) => ({
      text: relationship === "" ? who : w.t("person", { name: who, relationship }),
      telephone,
    })),
    ...ofRecord("surgery"),
  ];
  return {
    name,
    blocks: blocks.filter(({ items, lines }) => items.length + lines.length > 0),
    under: [t("updated", { date: dates.longDayAndTime(card.readAt) }), t("chosen")],
  };
}
