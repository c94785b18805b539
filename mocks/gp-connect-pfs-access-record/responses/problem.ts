import type { Problem } from "#mocks/people/records/record.ts";
import { profiled } from "./profiles.ts";
import { concept, identified, idOf, noteOf, writer, type Made, type Setting } from "./setting.ts";

const EXTENSION = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-";

/** A problem with its significance and what belongs to it, as far as the person may see that. */
export function condition(problem: Problem, setting: Setting): Made {
  const { at, verification } = problem;
  const { who, reference } = writer(problem.by);
  const linked = problem.linked.flatMap((key) => setting.find(key) ?? []);
  const category = {
    system: "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ConditionCategory-1",
    code: "problem-list-item",
    display: "Problem List Item",
  };
  const main = {
    resourceType: "Condition",
    ...identified(idOf("problem", problem.key)),
    meta: profiled("CareConnect-GPC-ProblemHeader-Condition-1"),
    extension: [
      { url: `${EXTENSION}ProblemSignificance-1`, valueCode: problem.significance },
      ...linked.map((valueReference) => ({ url: `${EXTENSION}RelatedClinicalContent-1`, valueReference })),
    ],
    // Where it was entered in error, the standard has no clinical status (con-4).
    ...(verification
      ? { verificationStatus: verification }
      : { clinicalStatus: problem.ended === null ? "active" : "inactive" }),
    category: [{ coding: [category] }],
    code: concept(problem.condition),
    subject: setting.subject,
    onsetDateTime: problem.onset,
    ...(problem.ended !== null && { abatementDateTime: problem.ended }),
    assertedDate: at,
    asserter: reference,
    ...noteOf(setting, at, problem.note),
  };
  return { main, others: [who] };
}
