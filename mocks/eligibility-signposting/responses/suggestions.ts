import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import type { Condition } from "../programmes.ts";
import { suggestionFor, type Suggestion } from "../suggestion.ts";
import { actionsFor } from "./actions.ts";
import { cohortText, hindranceText, statusText } from "./words.ts";

function processed(suggestion: Suggestion, includeActions: boolean): Record<string, unknown> {
  const { condition, status, cohorts, hindrance } = suggestion;
  return {
    condition,
    status,
    statusText: statusText(condition, status),
    eligibilityCohorts: cohorts.map((reason) => ({
      cohortCode: `${condition.toLowerCase()}_${reason.replaceAll("-", "_")}`,
      cohortText: cohortText(condition, reason, status !== "NotEligible"),
      cohortStatus: status,
    })),
    suitabilityRules: hindrance
      ? [{ ruleType: "S", ruleCode: hindrance.code, ruleText: hindranceText(condition, hindrance) }]
      : [],
    actions: includeActions ? actionsFor(suggestion) : [],
  };
}

/** The answer of a patient check for one person and some conditions. */
export function patientCheck(
  nation: Nation,
  person: Person,
  asked: { conditions: readonly Condition[]; includeActions: boolean },
): Record<string, unknown> {
  const lastUpdated = nation.now().toISOString().replace("Z", "+00:00");
  return {
    responseId: uuidOf(`eligibility ${person.nhsNumber} ${lastUpdated}`),
    meta: { lastUpdated },
    processedSuggestions: asked.conditions.map((condition) =>
      processed(suggestionFor(nation, person, condition), asked.includeActions),
    ),
  };
}
