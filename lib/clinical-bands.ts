import { bounds, type MeasuredNumber } from "./measured-number.ts";

/** The tests whose bands have one national definition, each in one unit only. */
export const bandedTests = [
  "hba1c-mmol-mol",
  "fasting-glucose-mmol-l",
  "egfr",
  "acr-mg-mmol",
  "total-cholesterol",
  "non-hdl",
  "ldl",
  "hdl",
  "chol-hdl-ratio",
  "triglycerides",
] as const;

export type BandedTest = (typeof bandedTests)[number];

export type Band =
  | "normal"
  | "non-diabetic-hyperglycaemia"
  | "impaired"
  | "diabetes-range"
  | "G1"
  | "G2"
  | "G3a"
  | "G3b"
  | "G4"
  | "G5"
  | "A1"
  | "A2"
  | "A3"
  | "healthy"
  | "raised"
  | "low";

/** What some bands depend on beside the number. */
export interface BandCircumstances {
  readonly sex?: "male" | "female" | undefined;
  readonly fasting?: boolean | undefined;
}

/** A band ends at `below` (not included) or at `upTo` (included); the last one has no end. */
type Step = { readonly band: Band; readonly below?: number; readonly upTo?: number };

const healthyUpTo = (limit: number): readonly Step[] => [
  { band: "healthy", upTo: limit },
  { band: "raised" },
];

/** NICE NG28, PH38 and WHO; NICE NG203; NICE NG238 and the NHS website's cholesterol levels. */
const fixedSteps: Readonly<Partial<Record<BandedTest, readonly Step[]>>> = {
  "hba1c-mmol-mol": [
    { band: "normal", below: 42 },
    { band: "non-diabetic-hyperglycaemia", below: 48 },
    { band: "diabetes-range" },
  ],
  "fasting-glucose-mmol-l": [
    { band: "normal", below: 6.1 },
    { band: "impaired", below: 7 },
    { band: "diabetes-range" },
  ],
  egfr: [
    { band: "G5", below: 15 },
    { band: "G4", below: 30 },
    { band: "G3b", below: 45 },
    { band: "G3a", below: 60 },
    { band: "G2", below: 90 },
    { band: "G1" },
  ],
  "acr-mg-mmol": [{ band: "A1", below: 3 }, { band: "A2", upTo: 30 }, { band: "A3" }],
  "total-cholesterol": healthyUpTo(5),
  "non-hdl": healthyUpTo(4),
  ldl: healthyUpTo(3),
  "chol-hdl-ratio": healthyUpTo(6),
};

/** HDL needs the sex, triglycerides need to know about fasting; without it there is no band. */
function stepsFor(test: BandedTest, { sex, fasting }: BandCircumstances): readonly Step[] | null {
  if (test === "hdl") {
    if (sex === undefined) return null;
    return [{ band: "low", below: sex === "male" ? 1 : 1.2 }, { band: "healthy" }];
  }
  if (test === "triglycerides") {
    if (fasting === undefined) return null;
    return [{ band: "healthy", below: fasting ? 1.7 : 2.3 }, { band: "raised" }];
  }
  return fixedSteps[test] ?? null;
}

/**
 * The band in which every value that the result allows lies, or null where that cannot be decided ("<5" against a
 * limit of 3). A band explains; it is never a diagnosis.
 */
export function bandOf(
  test: BandedTest,
  value: MeasuredNumber,
  circumstances: BandCircumstances = {},
): Band | null {
  const steps = stepsFor(test, circumstances);
  if (steps === null) return null;
  const { low, lowIncluded, high, highIncluded } = bounds(value);
  const first = steps.find(({ below, upTo }) => {
    if (below !== undefined) return low < below;
    if (upTo !== undefined) return lowIncluded ? low <= upTo : low < upTo;
    return true;
  });
  if (first === undefined) return null;
  if (first.below !== undefined)
    return high < first.below || (high === first.below && !highIncluded) ? first.band : null;
  if (first.upTo !== undefined) return high <= first.upTo ? first.band : null;
  return first.band;
}

/** One band and where it ends: below this (not included), up to this (included), or nowhere. */
export interface BandLimit {
  readonly band: Band;
  readonly below: number | null;
  readonly upTo: number | null;
}

/** The bands of a test from low to high, for drawing; null where the limits depend on the person. */
export function bandLimits(test: BandedTest): readonly BandLimit[] | null {
  const steps = fixedSteps[test];
  return steps?.map(({ band, below, upTo }) => ({ band, below: below ?? null, upTo: upTo ?? null })) ?? null;
}
