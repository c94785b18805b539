import type { Allergy } from "#mocks/people/records/record.ts";
import { profiled } from "./profiles.ts";
import { concept, identified, idOf, noteOf, writer, type Made, type Setting } from "./setting.ts";

const END = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-AllergyIntoleranceEnd-1";

/** An allergy, intolerance, or the statement that there is none. */
export function allergyIntolerance(allergy: Allergy, setting: Setting): Made {
  const { at, ended, reaction, verification } = allergy;
  const { who, reference } = writer(allergy.by);
  const end = ended && {
    url: END,
    extension: [
      { url: "endDate", valueDateTime: ended.on },
      { url: "reasonEnded", valueString: ended.why },
    ],
  };
  const main = {
    resourceType: "AllergyIntolerance",
    ...identified(idOf("allergy", allergy.key)),
    meta: profiled("CareConnect-GPC-AllergyIntolerance-1"),
    ...(end && { extension: [end] }),
    // The standard allows no clinical status beside this one (ait-2).
    ...(verification !== "entered-in-error" && { clinicalStatus: allergy.status }),
    verificationStatus: verification,
    type: allergy.kind,
    category: [allergy.category],
    criticality: allergy.severe ? "high" : "low",
    code: concept(allergy.to),
    patient: setting.subject,
    assertedDate: at,
    recorder: reference,
    ...noteOf(setting, at, allergy.note),
    ...(reaction && {
      reaction: [{ manifestation: [concept(reaction.what)], severity: reaction.severity }],
    }),
  };
  return { main, others: [who] };
}
