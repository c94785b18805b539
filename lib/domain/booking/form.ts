import { z } from "zod";
import { needs, wishes, type Help, type Need } from "./model.ts";

/** The name under which the journey keeps what was answered. */
export const bookingFormName = "book-appointment";

/**
 * How much may be typed: no surgery says beforehand what its system can store, and 250 characters is less than any
 * that is known.
 */
export const mostTyped = { about: 200, whyInPerson: 100, otherNeed: 100, language: 40 } as const;

const mostTold = 250;

const typed = z
  .string()
  .catch("")
  .transform((text) => text.replaceAll(/\s+/gu, " ").trim());

const maybeWords = (most: number) => typed.pipe(z.string().max(most, "too-long"));

/** One box sends a text, several a list. */
const boxes = z.preprocess(
  (sent) => (sent === undefined ? [] : [sent].flat()),
  z.array(z.unknown()).transform((sent) => needs.filter((one) => sent.includes(one))),
);

/** When and in which slot: the start first, so that the day is known also when the slot is gone. */
const time = z
  .string({ error: "missing" })
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d [A-Za-z0-9.-]{1,64}$/, "missing");

const help = z.object({
  needs: boxes,
  language: maybeWords(mostTyped.language),
  otherNeed: maybeWords(mostTyped.otherNeed),
  whyInPerson: maybeWords(mostTyped.whyInPerson),
});

const lengthOf = (asked: z.infer<typeof help>) =>
  asked.needs.length * 30 + asked.language.length + asked.otherNeed.length + asked.whyInPerson.length;

/** The steps of booking in their order, each with what it asks. */
export const bookingSteps = {
  kind: z.object({
    kind: z.string({ error: "missing" }).min(1, "missing").max(200, "missing"),
    about: maybeWords(mostTyped.about),
  }),
  how: z.object({
    how: z.enum(wishes, { error: "missing" }),
    whyInPerson: maybeWords(mostTyped.whyInPerson),
  }),
  time: z.object({ time }),
  help: help.refine((asked) => lengthOf(asked) <= mostTold, {
    path: ["otherNeed"],
    message: "too-much",
  }),
} as const;

export const bookingForm = z.object({
  ...bookingSteps.kind.shape,
  ...bookingSteps.how.shape,
  ...bookingSteps.time.shape,
  needs: boxes,
  language: help.shape.language,
  otherNeed: help.shape.otherNeed,
  instead: z.string().max(80).catch(""),
  /** The id of the message that asks to book; empty where none does. */
  message: z.uuid().or(z.literal("")).catch(""),
});

export type Answers = Omit<z.infer<typeof bookingForm>, "needs"> & { readonly needs: readonly Need[] };

/** The parts of an answer to "Choose a time". */
export function chosenTime(value: string): { readonly start: string; readonly slot: string } | null {
  const [start, slot] = value.split(" ");
  return time.safeParse(value).success && start !== undefined && slot !== undefined ? { start, slot } : null;
}

/** The answer that a free time stands for. */
export const timeValue = ({ start, id }: { readonly start: string; readonly id: string }): string =>
  `${start} ${id}`;

const askedHelp = z.object({
  how: z.string(),
  whyInPerson: z.string(),
  needs: z.array(z.enum(needs)),
  language: z.string(),
  otherNeed: z.string(),
});

/** The help of one appointment as it was kept; null where it cannot be read. */
export const keptHelp = (kept: unknown): Help | null => askedHelp.safeParse(kept).data ?? null;

/** The help among the answers. */
export function helpIn({ how, whyInPerson, needs: needed, language, otherNeed }: Answers): Help {
  return { how, whyInPerson, needs: needed, language, otherNeed };
}

/** What a confirmed form asks for. */
export interface ToBook {
  /** The form's one-time key. */
  readonly key: string;
  readonly answers: Answers;
  /** The mark of what the person was shown (`shownMark`). */
  readonly shown: string;
  /** ODS code of the person's surgery, where it is known: its rules for cancelling are looked up. */
  readonly surgeryCode: string | null;
  /** The id of the message that asks for just this; null: none. */
  readonly forMessage?: string | null;
}
