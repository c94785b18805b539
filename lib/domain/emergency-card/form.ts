import { z } from "zod";
import { tickedFacts, type CardChoice, type TickedFact } from "./model.ts";

/** The name under which a choice that was refused is kept. */
export const cardFormName = "emergency-card";

/** How much may be typed into each field; browsers and this count alike. */
export const mostTyped = { name: 100, relationship: 60, telephone: 30, words: 200 } as const;

const line = z
  .string()
  .catch("")
  .transform((text) => text.replaceAll(/\s+/g, " ").trim());

const lineOf = (field: keyof typeof mostTyped) => line.pipe(z.string().max(mostTyped[field], "too-long"));

/** Digits as people write them, with a country in front or not: what a telephone can call (ITU-T E.164 has at most 15). */
const telephone = /^\+?[\d ()-]+$/;

function isTelephone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, "").length;
  return telephone.test(text) && digits >= 10 && digits <= 15;
}

const isFact = (value: unknown): value is TickedFact => tickedFacts.some((fact) => fact === value);

/**
 * What a person puts on their card. Everything may be left out; somebody to call needs a name and a number. One box that
 * is ticked comes as one text.
 */
export const cardForm = z
  .object({
    facts: z
      .unknown()
      .optional()
      .transform((sent): readonly TickedFact[] => (Array.isArray(sent) ? sent : [sent]).filter(isFact)),
    name: lineOf("name"),
    relationship: lineOf("relationship"),
    telephone: lineOf("telephone"),
    words: lineOf("words"),
  })
  .superRefine((typed, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (typed.name === "" && typed.relationship === "" && typed.telephone === "") return;
    if (typed.name === "") refuse("name", "missing");
    if (typed.telephone === "") refuse("telephone", "missing");
    else if (!isTelephone(typed.telephone)) refuse("telephone", "not-a-telephone");
  })
  .transform(({ facts, words, ...contact }): CardChoice => ({
    facts: tickedFacts.filter((fact) => facts.includes(fact)),
    contact: contact.name === "" ? null : contact,
    words,
  }));

/** A choice as its form would have sent it: what changing it begins with. */
export function typedValuesOf({ facts, contact, words }: CardChoice) {
  const { name = "", relationship = "", telephone: number = "" } = contact ?? {};
  return { facts: [...facts], name, relationship, telephone: number, words };
}
