import { ABDUL, NADIA, nhs } from "./call.ts";

/** The form by which Nadia asks to act for her father. */
export const application = (changes: object = {}) => {
  const coded = (system: string, code: string) => [{ valueCoding: { system, code } }];
  const person = (type: string, value: string) => ({ type, identifier: { system: nhs, value } });
  const placeholder = "https://fhir.nhs.uk/CodeSystem/Proxy-Placeholder-";
  const roles = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
  const personal = "https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole";
  return {
    resourceType: "QuestionnaireResponse",
    status: "completed",
    authored: "2028-05-16T09:00:00Z",
    questionnaire: "https://api.service.nhs.uk/Questionnaire/1",
    source: person("RelatedPerson", NADIA),
    subject: person("Patient", ABDUL),
    item: [
      {
        linkId: "relatedPerson",
        item: [
          { linkId: "relatedPerson_identifier", answer: [{ valueString: NADIA }] },
          { linkId: "relatedPerson_basisForAccess", answer: coded(personal, "Personal") },
          { linkId: "relatedPerson_relationship", answer: coded(roles, "CHILD") },
        ],
      },
      { linkId: "patient", item: [{ linkId: "patient_identifier", answer: [{ valueString: ABDUL }] }] },
      {
        linkId: "requestedAccess",
        item: [
          {
            linkId: "requestedAccess_accessLevel",
            answer: ["PRESCR", "APPT"].flatMap((code) => coded(`${placeholder}RequestedAccess`, code)),
          },
          {
            linkId: "requestedAccess_reasonsForAccess",
            answer: coded(`${placeholder}ReasonForAccess`, "PRAC"),
          },
        ],
      },
    ],
    ...changes,
  };
};
