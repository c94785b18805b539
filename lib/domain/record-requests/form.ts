import { z } from "zod";
import { readTypedNumber } from "#lib/typed-number.ts";
import { recordSections, type RecordSection } from "./model.ts";

/** The names under which the journeys keep what was typed. */
export const correctionFormName = "ask-correction";
export const olderFormName = "ask-older-records";
export const replyFormName = "reply-to-surgery";

/** How much may be typed into each field; browsers and this count alike. */
export const mostTyped = { wrong: 1000, shouldSay: 800, why: 500, reply: 1000, about: 200 } as const;

/** The years for which records can be asked: nobody alive is older. `today` is an ISO date. */
const earliestYear = 1900;

/** What was typed, with one kind of line end and without the blanks around it; nothing else is changed. */
const typed = z.string({ error: "missing" }).transform((text) => text.replaceAll(/\r\n?/g, "\n").trim());

const words = (most: number) => typed.pipe(z.string().min(1, "missing").max(most, "too-long"));
const maybeWords = (most: number) => z.string().catch("").pipe(typed).pipe(z.string().max(most, "too-long"));

/** The entry that a correction is about, in the words of the page that it was asked from. */
export const correctionAbout = z.object({
  kind: z.string().trim().max(60).catch(""),
  title: z.string().trim().max(160).catch(""),
  date: z.string().trim().max(60).catch(""),
  source: z.string().trim().max(100).catch(""),
});

/** The steps of a correction in their order, each with what it asks. */
export const correctionSteps = {
  about: z.object({ title: words(mostTyped.about) }),
  wrong: z.object({ wrong: words(mostTyped.wrong) }),
  is: z.object({ is: z.enum(["fact", "opinion"], { error: "missing" }) }),
  should: z.object({ shouldSay: words(mostTyped.shouldSay) }),
} as const;

export const correctionForm = z.object({
  ...correctionAbout.shape,
  ...correctionSteps.about.shape,
  ...correctionSteps.wrong.shape,
  ...correctionSteps.is.shape,
  ...correctionSteps.should.shape,
});

export type CorrectionAsked = z.infer<typeof correctionForm>;

const year = typed.pipe(z.string().min(1, "missing")).transform((text, context): string => {
  const read = readTypedNumber(text);
  if (read !== null && Number.isInteger(read) && read >= 1000 && read <= 9999) return String(read);
  context.addIssue({ code: "custom", message: "not-a-year" });
  return z.NEVER;
});

const years = (thisYear: number) =>
  z.object({ from: year, to: year }).superRefine(({ from, to }, context) => {
    const wrong = (path: "from" | "to", message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (Number(from) < earliestYear) wrong("from", "too-early");
    else if (Number(from) > thisYear) wrong("from", "in-future");
    if (Number(to) > thisYear) wrong("to", "in-future");
    else if (Number(to) < Number(from)) wrong("to", "before-from");
  });

/** One box sends a text, several a list. */
const boxes = z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.unknown()));

const sections = z.object({
  sections: boxes
    .transform((sent) => recordSections.filter((one) => sent.includes(one)))
    .transform((chosen): readonly RecordSection[] => (chosen.includes("all") ? ["all"] : chosen))
    .refine((chosen) => chosen.length > 0, "missing"),
});

const why = z.object({ why: maybeWords(mostTyped.why) });

/** The steps of asking for older records in their order. */
export const olderSteps = (thisYear: number) => ({ years: years(thisYear), sections, why }) as const;

export const olderForm = (thisYear: number) => z.intersection(years(thisYear), sections.extend(why.shape));

export type OlderAsked = z.infer<ReturnType<typeof olderForm>>;

export const replyForm = z.object({ reply: words(mostTyped.reply) });
