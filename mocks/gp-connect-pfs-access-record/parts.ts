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

const anything: Check = () => undefined;

/** The published part parameters, each with the name of its value and its rule. */
const parts: Record<string, Record<string, { value: string; check: Check }>> = {
  includeAllergies: { includeResolvedAllergies: { value: "valueBoolean", check: anything } },
  includeMedication: {
    includePrescriptionIssues: { value: "valueBoolean", check: anything },
    medicationSearchFromDate: { value: "valueDate", check: notInFuture },
  },
  includeConsultations: {
    consultationSearchPeriod: { value: "valuePeriod", check: period },
    includeNumberOfMostRecent: { value: "valueInteger", check: anything },
  },
  includeProblems: {
    filterStatus: { value: "valueCode", check: oneOf("active", "inactive") },
    filterSignificance: { value: "valueCode", check: oneOf("major", "minor") },
  },
  includeImmunizations: {
    includeNotGiven: { value: "valueBoolean", check: anything },
    includeStatus: { value: "valueBoolean", check: anything },
  },
  includeInvestigations: { investigationSearchPeriod: { value: "valuePeriod", check: period } },
  includeDiaryEntries: { diaryEntriesSearchDate: { value: "valueDate", check: notInPast } },
};

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
  for (const part of given) {
    const rule = parts[parameter.name]?.[part.name];
    if (!rule) return refuse(`${parameter.name} has no part ${part.name}`);
    if (part[rule.value] === undefined)
      return { kind: "PART_WITHOUT_VALUE", diagnostics: `${part.name} is passed without a value` };
    const problem = rule.check(part[rule.value], today, part.name);
    if (problem) return problem;
  }
  return undefined;
}
