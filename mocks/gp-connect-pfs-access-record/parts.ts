import type { Refusal } from "./responses/outcome.ts";

export type Parameter = { name: string; part?: Parameter[] } & Record<string, unknown>;
export type Period = { start?: string; end?: string };

type Check = (value: unknown, today: string, name: string) => Refusal | undefined;

const refuse = (diagnostics: string): Refusal => ({ kind: "INVALID_PARAMETER", diagnostics });

function isWholeDate(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

const wholeDate: Check = (value, _today, name) =>
  isWholeDate(value) ? undefined : refuse(`${name} must be a whole date without a time`);

const notInFuture: Check = (value, today, name) =>
  wholeDate(value, today, name) ?? (String(value) > today ? refuse(`${name} is in the future`) : undefined);

const notInPast: Check = (value, today, name) =>
  wholeDate(value, today, name) ?? (String(value) < today ? refuse(`${name} is in the past`) : undefined);

const period: Check = (value, today, name) => {
  const { start, end } = (value ?? {}) as Period;
  for (const date of [start, end])
    if (date !== undefined && !isWholeDate(date)) return wholeDate(date, today, name);
  if (start !== undefined && end !== undefined && start > end) return refuse(`${name} starts after it ends`);
  return start !== undefined && start > today ? refuse(`${name} starts in the future`) : undefined;
};

const oneOf =
  (...allowed: string[]): Check =>
  (value, _today, name) =>
    allowed.includes(String(value)) ? undefined : refuse(`${name} must be ${allowed.join(" or ")}`);

const yesOrNo: Check = (value, _today, name) =>
  typeof value === "boolean" ? undefined : refuse(`${name} must be true or false`);

const positive: Check = (value, _today, name) =>
  Number.isInteger(value) && Number(value) > 0 ? undefined : refuse(`${name} must be a whole number above 0`);

const prescriptionTypes = [
  "acute",
  "repeat",
  "repeat-dispensing",
  "delayed-prescribing",
  "acute-handwritten",
];

type Part = {
  /** Names of the value that it may have. */
  values: string[];
  check: Check;
};

const part = (check: Check, ...values: string[]): Part => ({ values, check });

/** The published part parameters, each with its value and rule. */
const parts: Record<string, Record<string, Part>> = {
  includeAllergies: { includeResolvedAllergies: part(yesOrNo, "valueBoolean") },
  includeMedication: {
    includePrescriptionIssues: part(yesOrNo, "valueBoolean"),
    medicationSearchFromDate: part(notInFuture, "valueDate"),
    filterPrescriptionType: part(oneOf(...prescriptionTypes), "valueCode"),
  },
  includeConsultations: {
    consultationSearchPeriod: part(period, "valuePeriod"),
    includeNumberOfMostRecent: part(positive, "valuePositiveInt", "valueInteger"),
  },
  includeProblems: {
    filterStatus: part(oneOf("active", "inactive"), "valueCode"),
    filterSignificance: part(oneOf("major", "minor"), "valueCode"),
  },
  includeImmunizations: {
    includeNotGiven: part(yesOrNo, "valueBoolean"),
    includeStatus: part(yesOrNo, "valueBoolean"),
  },
  includeUncategorisedData: { uncategorisedDataSearchPeriod: part(period, "valuePeriod") },
  includeInvestigations: { investigationSearchPeriod: part(period, "valuePeriod") },
  includeReferrals: { referralSearchPeriod: part(period, "valuePeriod") },
  includeDiaryEntries: { diaryEntriesSearchDate: part(notInPast, "valueDate") },
};

/** The value of a part, under whichever published name it came. */
function valueIn(given: Parameter, rule: Part): unknown {
  const name = rule.values.find((candidate) => given[candidate] !== undefined);
  return name === undefined ? undefined : given[name];
}

/** All values that a parameter gives to one of its parts. */
export function partValues(parameter: Parameter, name: string): unknown[] {
  const rule = parts[parameter.name]?.[name];
  if (!rule) return [];
  return (parameter.part ?? []).filter((given) => given.name === name).map((given) => valueIn(given, rule));
}

/** The period that a part gives; everything where it does not. */
export const partPeriod = (parameter: Parameter, name: string): Period =>
  (partValues(parameter, name)[0] as Period | undefined) ?? {};

/** The first published rule that a parameter's parts break, if any. */
export function partProblem(parameter: Parameter, today: string): Refusal | undefined {
  const given = parameter.part ?? [];
  const names = given.map(({ name }) => name);
  if (parameter.name === "includeAllergies" && !names.includes("includeResolvedAllergies"))
    return refuse("includeAllergies is passed without includeResolvedAllergies");
  if (names.includes("consultationSearchPeriod") && names.includes("includeNumberOfMostRecent"))
    return {
      kind: "INVALID_RESOURCE",
      diagnostics: "consultationSearchPeriod and includeNumberOfMostRecent are both populated",
    };
  for (const one of given) {
    const rule = parts[parameter.name]?.[one.name];
    if (!rule) return refuse(`${parameter.name} has no part ${one.name}`);
    const value = valueIn(one, rule);
    if (value === undefined)
      return { kind: "PART_WITHOUT_VALUE", diagnostics: `${one.name} is passed without a value` };
    const problem = rule.check(value, today, one.name);
    if (problem) return problem;
  }
  return undefined;
}

/**
 * Parts that would cut a piece out of what consultations and problems hang together by. The guide also forbids the
 * filters of problems and immunisations there; the specification's own request for a whole record uses them.
 */
const cutting = [
  "medicationSearchFromDate",
  "uncategorisedDataSearchPeriod",
  "referralSearchPeriod",
  "diaryEntriesSearchDate",
];

/** The first part that may not be combined with consultations or problems, if any. */
export function combinationProblem(asked: readonly Parameter[]): Refusal | undefined {
  const whole = asked.find(({ name }) => name === "includeConsultations" || name === "includeProblems");
  const forbidden = asked.flatMap(({ part: given = [] }) => given).find(({ name }) => cutting.includes(name));
  if (!whole || !forbidden) return undefined;
  return {
    kind: "FORBIDDEN_COMBINATION",
    diagnostics: `${forbidden.name} is not permitted with ${whole.name}`,
  };
}
