import { sectionSystem } from "#lib/gateways/care-plan-service/schema.ts";
import { nhsNumberSystem } from "#lib/gateways/fhir/elements.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { SectionKind } from "./model.ts";

/** A suggestion in the service's words: a Task that proposes, and changes nothing by itself. */
export function toSuggestionTask(
  suggestion: { readonly plan: string; readonly section: SectionKind; readonly words: string },
  subject: NhsNumber,
): Readonly<Record<string, unknown>> {
  return {
    resourceType: "Task",
    status: "requested",
    intent: "proposal",
    code: { coding: [{ system: sectionSystem, code: suggestion.section }] },
    description: suggestion.words,
    focus: { reference: `CarePlan/${suggestion.plan}` },
    for: { type: "Patient", identifier: { system: nhsNumberSystem, value: subject } },
  };
}
