import { z } from "zod";
import { tellingWays, type TellingWay } from "#lib/contact-choice.ts";
import {
  interpreting,
  leadsNowhere,
  mostTimes,
  writtenFormats,
  type Change,
  type ChangePart,
  type Reach,
} from "./model.ts";

// Messages are codes; pages have the sentences.

const words = z.string().transform((text) => text.replaceAll(/\s+/g, " ").trim());
const language = z.string().regex(/^(?:[a-z]{2,3}|q[1-5])$/, "missing");

interface Ways {
  readonly first: (typeof tellingWays)[number];
  readonly next: (typeof tellingWays)[number] | "";
}

const refuseSame = ({ first, next }: Ways, context: z.RefinementCtx): void => {
  if (first === next) context.addIssue({ code: "custom", path: ["next"], message: "same" });
};

const waysFields = {
  first: z.enum(tellingWays, "missing"),
  next: z.union([z.enum(tellingWays), z.literal("")]).catch(""),
  all: z.string().optional(),
};

const ways = z.object(waysFields).superRefine(refuseSame);

const noCalls = ways.superRefine(({ first, next }, context) => {
  if (first === "phone") context.addIssue({ code: "custom", path: ["first"], message: "missing" });
  if (next === "phone") context.addIssue({ code: "custom", path: ["next"], message: "no-calls" });
});

const inRecord = ["letter", "phone", "email"];

const everythingElse = z
  .object({ ...waysFields, times: words.catch("").pipe(z.string().max(mostTimes, "too-long")) })
  .superRefine(refuseSame)
  .superRefine(({ first, next, times }, context) => {
    if (times !== "" && !inRecord.includes(first) && !inRecord.includes(next))
      context.addIssue({ code: "custom", path: ["times"], message: "no-way" });
  });

const format = z.object({ format: z.enum(writtenFormats, "missing") });

const languages = z
  .object({
    language,
    interpreter: z.enum(interpreting, "missing"),
    written: z.string().regex(/^[a-z]{2,3}$/, "missing"),
  })
  .superRefine(({ language: one, interpreter }, context) => {
    if (one === "en" && interpreter !== "no")
      context.addIssue({ code: "custom", path: ["language"], message: "english" });
  });

const chosen = ({ first, next }: Ways) => (next === "" ? [first] : [first, next]);

/** What each question may be answered with; anything else is refused with a code for its field. */
export const changeForms: Readonly<Record<ChangePart, z.ZodType<Change>>> = {
  results: noCalls.transform((typed) => ({
    ...{ part: "results" as const, ways: chosen(typed), times: null },
    forAll: typed.all === "yes",
  })),
  appointments: ways.transform((typed) => ({
    ...{ part: "appointments" as const, ways: chosen(typed), times: null },
    forAll: typed.all === "yes",
  })),
  other: everythingElse.transform((typed) => ({
    ...{ part: "other" as const, ways: chosen(typed), times: typed.times === "" ? null : typed.times },
    forAll: typed.all === "yes",
  })),
  format: format.transform((typed) => ({ part: "format" as const, format: typed.format })),
  language: languages.transform((typed) => ({ part: "language" as const, ...typed })),
};

/** The code of each field whose way leads nowhere, as `no-text`: what was chosen is refused there. */
export function unreachedCodes(change: Change, reach: Reach): Readonly<Record<string, string>> {
  if (change.part === "format" || change.part === "language") return {};
  const fields = ["first", "next"] as const;
  const codes = change.ways.flatMap((way: TellingWay, index) =>
    leadsNowhere(reach, way) ? [[fields[index] ?? "next", `no-${way}`] as const] : [],
  );
  return Object.fromEntries(codes);
}
