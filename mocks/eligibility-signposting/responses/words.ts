import type { Condition, Reason } from "../programmes.ts";
import type { Hindrance, Status } from "../suggestion.ts";

/** How each vaccine is called in a sentence. */
export const vaccineNames: Record<Condition, string> = {
  RSV: "RSV vaccine",
  FLU: "flu vaccine",
  COVID: "COVID-19 vaccine",
  SHINGLES: "shingles vaccine",
  PNEUMOCOCCAL: "pneumococcal vaccine",
  HPV: "HPV vaccine",
  MENACWY: "MenACWY vaccine",
  "3IN1": "3-in-1 teenage booster",
  PERTUSSIS: "whooping cough vaccine",
};

const shinglesAge = "reached the age for the shingles vaccine";
const ages: Partial<Record<Condition, string>> = {
  RSV: "aged 75 or over",
  FLU: "aged 65 or over",
  COVID: "aged 75 or over",
  PNEUMOCOCCAL: "aged 65 or over",
};

/** Completes "You …", as the published texts of cohorts do. */
export function cohortText(condition: Condition, reason: Reason, belongs: boolean): string {
  const be = belongs ? "are" : "are not";
  const have = belongs ? "have" : "have not";
  const live = belongs ? "live" : "do not live";
  switch (reason) {
    case "age":
    case "second-dose":
      return ages[condition] ? `${be} ${ages[condition]}` : `${have} ${shinglesAge}`;
    case "care-home":
      return `${live} in a care home for older adults`;
    case "pregnancy":
      return `${be} pregnant and far enough along`;
    case "clinical-risk":
      return `${have} a health condition that puts you at risk`;
    case "immunosuppressed":
      return `${have} a severely weakened immune system`;
    case "carer":
      return `${be} a carer`;
    default:
      return `${be} in the age group that is offered it at school`;
  }
}

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** `9 December 2027`. */
const inWords = (day: string): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** The heading of a suggestion. */
export function statusText(condition: Condition, status: Status): string {
  if (status === "NotEligible") return `We do not believe you can have the ${vaccineNames[condition]}`;
  return `You should have the ${vaccineNames[condition]}`;
}

/** Why there is nothing to do now, in Markdown. */
export function hindranceText(condition: Condition, hindrance: Hindrance): string {
  const vaccine = vaccineNames[condition];
  switch (hindrance.code) {
    case "AlreadyVaccinated":
      return `## You have had this\n\nOur records say that you had the ${vaccine} on ${inWords(hindrance.on)}.`;
    case "NotYetDue":
      return `## Your next dose is not due yet\n\nYou had a dose on ${inWords(hindrance.on)}. The next is due from ${inWords(hindrance.next)}.`;
    case "NotAvailable":
      return `## The ${vaccine} is not given at the moment\n\nLook at NHS.uk for when it starts.`;
  }
}
