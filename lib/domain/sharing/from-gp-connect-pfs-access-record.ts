import type { RecordAnswer } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import type { Lacking, RecordPart } from "./model.ts";

/** The parameter by which each part is asked for, and by which a system says that it cannot give it (GP Connect). */
const partOf: Readonly<Record<string, RecordPart>> = {
  includeAllergies: "allergies",
  includeMedication: "medicines",
  includeConsultations: "consultations",
  includeProblems: "conditions",
  includeImmunizations: "vaccinations",
  includeUncategorisedData: "measurements",
  includeInvestigations: "test-results",
  includeReferrals: "referrals",
  includeDiaryEntries: "reminders",
};

/** What the surgery's system says, inside its answer, that it cannot give. */
export function toLacking({ outcomes }: Pick<RecordAnswer, "outcomes">): Lacking {
  const named = outcomes
    .flatMap(({ issue }) => issue)
    .filter(({ code }) => code === "not-supported")
    .flatMap(({ diagnostics }) => partOf[diagnostics ?? ""] ?? []);
  return { kind: "lacking", parts: [...new Set(named)] };
}
