import type { useTranslations } from "next-intl";
import type { dateWords } from "#components/ui/date-words.ts";
import type { CardPlanPart, CardValues, Said, TickedFact } from "#lib/domain/emergency-card/model.ts";

/** One line of the card. */
export interface CardLine {
  /** Before it, in bold: "Severe", "NHS number". */
  readonly label?: string | undefined;
  readonly text: string;
  /** After it: a number to call. */
  readonly telephone?: string | undefined;
  /** The whole line in bold: what whoever reads the card must not miss. */
  readonly loud?: boolean | undefined;
  /** Read figure by figure, in one line. */
  readonly figures?: boolean | undefined;
}

/** The words of the card. */
export type CardT = ReturnType<typeof useTranslations<"emergency-card.card">>;

/** What every line of the card is written with. */
export interface Wording {
  readonly t: CardT;
  readonly dates: ReturnType<typeof dateWords>;
  /** "Ask the person, or call Elm Street Surgery on 01632 960 001." */
  readonly ask: string;
}

const about = (dates: Wording["dates"], iso: string) => ({
  day: dates.longDay(iso),
  time: dates.time(iso) ?? "",
});

/** What is said in the place of a fact whose source did not tell it, or not all of it. */
export function gapLines(
  { t, dates, ask }: Wording,
  fact: TickedFact,
  said: Said<unknown>,
): readonly CardLine[] {
  if (said.kind !== "told") {
    const values = { thing: t(`things.${fact}`), ...about(dates, said.askedAt) };
    return [{ text: `${t(said.kind, values)} ${ask}`, loud: true }];
  }
  const gaps = [
    ...(said.leftOut > 0 ? [t("leftOut", { count: said.leftOut })] : []),
    ...(said.notAll ? [t("notAll")] : []),
  ];
  return gaps.length === 0 ? [] : [{ text: [...gaps, ask].join(" "), loud: true }];
}

/** A fact in words: several things of one kind as `items`. */
export interface Drawn {
  readonly items?: readonly CardLine[];
  readonly lines?: readonly CardLine[];
}

const only = (text: string): Drawn => ({ lines: [{ text }] });

function allergies({ t }: Wording, { known, items }: CardValues["allergies"]): Drawn {
  if (known === "none-known") return { lines: [{ text: t("noneKnown"), loud: true }] };
  if (known === "none-recorded") return only(t("noneRecorded"));
  if (known === "not-known") return { lines: [{ text: t("notKnown"), loud: true }] };
  return {
    items: items.map(({ name, severe, kind, reactions }) => {
      const called = name ?? t("noName");
      const full = kind === "intolerance" ? t("intolerance", { name: called }) : called;
      const text = reactions.length === 0 ? full : `${full}: ${reactions.join(", ")}`;
      return { ...(severe && { label: t("severe") }), text };
    }),
  };
}

function medicines({ t }: Wording, items: CardValues["medicines"]): Drawn {
  if (items.length === 0) return only(t("noMedicines"));
  return {
    items: items.map(({ name, howToTake, standing }) => {
      const called = name ?? t("noName");
      const label = standing === "current" ? called : t(standing, { name: called });
      return { label, text: howToTake.join(" ") };
    }),
  };
}

function conditions({ t }: Wording, items: CardValues["conditions"]): Drawn {
  if (items.length === 0) return only(t("noConditions"));
  return {
    items: items.map(({ name, notCertain }) => ({ text: notCertain ? t("notCertain", { name }) : name })),
  };
}

function implants({ t, dates }: Wording, items: CardValues["implants"]): Drawn {
  if (items.length === 0) return only(t("noImplants"));
  return {
    items: items.map((one) => {
      const name = one.name ?? t("noName");
      const fitted = one.fittedOn === null ? name : t("fitted", { name, date: dates.day(one.fittedOn) });
      return { text: one.maybeGone ? t("maybeGone", { name: fitted }) : fitted };
    }),
  };
}

/** What stands between two answers in one line. */
const joined = (answers: readonly string[]): string =>
  answers.reduce(
    (text, answer) => (text === "" ? answer : `${text}${/[.!?]$/.test(text) ? " " : "; "}${answer}`),
    "",
  );

function planPart({ t, dates }: Wording, part: CardPlanPart | null): Drawn {
  if (part === null) return only(t("noPlan"));
  const { author, team, writtenOn } = part;
  const who = [author, team].filter((one) => one !== null).join(", ");
  const date = writtenOn === null ? t("dateUnknown") : dates.day(writtenOn);
  return {
    lines: [
      ...part.lines.map(({ prompt, answers }) => ({ label: prompt ?? undefined, text: joined(answers) })),
      { text: who === "" ? t("byUnknown") : t("by", { who, date }) },
    ],
  };
}

function language({ t }: Wording, { code, interpreter }: CardValues["language"]): Drawn {
  const names = new Intl.DisplayNames("en", { type: "language" });
  const special = (["q1", "q2", "q3", "q4", "q5"] as const).find((one) => one === code);
  const name = special === undefined ? (names.of(code ?? "en") ?? code ?? "") : t(`languages.${special}`);
  return { lines: [{ label: name, text: t(interpreter ? "interpreter" : "noInterpreter") }] };
}

const surgery = ({ t }: Wording, told: CardValues["surgery"]): Drawn =>
  told === null
    ? only(t("notInRecord"))
    : { lines: [{ text: told.name, telephone: told.telephone ?? undefined }] };

/** Facts that say who somebody is, and stand together. */
export type WhoFact = "called" | "full-name" | "born" | "nhs-number";

/** How each fact with a heading of its own is said once its source told it. */
export const drawings: {
  readonly [F in Exclude<TickedFact, WhoFact>]: (w: Wording, value: CardValues[F]) => Drawn;
} = {
  allergies,
  "emergency-treatment": planPart,
  "emergency-summary": planPart,
  medicines,
  conditions,
  implants,
  language,
  surgery,
};
