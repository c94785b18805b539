import { diseases } from "#mocks/people/vaccinations/diseases.ts";
import type { Concept, Target } from "#mocks/people/vaccinations/concept.ts";

/** The vaccination types that this release of the API knows; the others stand in the surgery's record alone. */
export const TARGETS = [
  ...(["3IN1", "COVID", "FLU", "HPV", "MENACWY", "MMR", "MMRV", "PERTUSSIS"] as const),
  ...(["PNEUMOCOCCAL", "RSV", "SHINGLES"] as const),
] satisfies readonly Target[];

export type KnownTarget = (typeof TARGETS)[number];

const { covid, diphtheria, flu, hpv, measles, meningococcal, mumps, pertussis } = diseases;
const { pneumococcal, polio, rsv, rubella, shingles, tetanus, varicella } = diseases;

/** A type is told by its target diseases and nothing else. */
const diseasesOf: Record<KnownTarget, readonly Concept[]> = {
  "3IN1": [diphtheria, tetanus, polio],
  COVID: [covid],
  FLU: [flu],
  HPV: [hpv],
  MENACWY: [meningococcal],
  MMR: [measles, mumps, rubella],
  MMRV: [measles, mumps, rubella, varicella],
  PERTUSSIS: [pertussis],
  PNEUMOCOCCAL: [pneumococcal],
  RSV: [rsv],
  SHINGLES: [shingles],
};

const keyOf = (codes: readonly string[]): string => [...codes].sort().join(" ");

const targetByDiseases = new Map(
  TARGETS.map((target) => [keyOf(diseasesOf[target].map(({ code }) => code)), target]),
);

export const isTarget = (text: string): text is KnownTarget => (TARGETS as readonly string[]).includes(text);

/** The type of a set of disease codes, or undefined when the API does not know that combination. */
export const targetOf = (diseaseCodes: readonly string[]): KnownTarget | undefined =>
  targetByDiseases.get(keyOf(diseaseCodes));

/** Whether a disease belongs to one of the known types. */
export const isKnownDisease = (code: string): boolean =>
  TARGETS.some((target) => diseasesOf[target].some((disease) => disease.code === code));
