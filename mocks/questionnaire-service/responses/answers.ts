import { byNhsNumber, OWN_SYSTEM } from "#mocks/nation/own-fhir.ts";
import type { Resource } from "#mocks/nation/fhir.ts";
import type { Given, SentAnswers } from "#mocks/nation/questionnaires/state.ts";

/** The answers as they were taken, with when, and by which day somebody reads them. */
export const answersOf = (
  { at, readBy, resource }: SentAnswers,
  { questionnaire, form, hospital }: Given,
  nhsNumber: string,
): Resource => ({
  ...resource,
  resourceType: "QuestionnaireResponse",
  id: questionnaire.id,
  meta: { lastUpdated: at },
  extension: [
    { url: `${OWN_SYSTEM}/StructureDefinition/questionnaire-read-by`, valueString: form.readBy },
    { url: `${OWN_SYSTEM}/StructureDefinition/questionnaire-read-by-day`, valueDate: readBy },
    { url: `${OWN_SYSTEM}/StructureDefinition/questionnaire-taken-by`, valueString: hospital },
  ],
  subject: byNhsNumber(nhsNumber),
});
