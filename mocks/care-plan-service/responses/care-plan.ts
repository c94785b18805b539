import { ODS_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Plan, Section, Version } from "#mocks/nation/care-plan-service/plan.ts";
import { byNhsNumber, OWN_SYSTEM } from "#mocks/nation/own-fhir.ts";
import { organisations } from "#mocks/nation/organisations.ts";

const SECTION = `${OWN_SYSTEM}/Questionnaire/care-plan`;

/** "Dr Hart of Elm Tree Surgery": the part's author, as a resource in the same plan. */
function authorOf({ kind, author, team }: Section): Resource {
  const known = organisations.find(({ name }) => name === team);
  return {
    resourceType: "PractitionerRole",
    id: `author-${kind}`,
    practitioner: { display: author },
    organization: {
      display: team,
      ...(known && { identifier: { system: ODS_SYSTEM, value: known.odsCode } }),
    },
  };
}

/** One part of a plan as an R4 QuestionnaireResponse: prompts and answers, by whom and when. */
function sectionOf(section: Section, nhsNumber: string): Resource {
  return {
    resourceType: "QuestionnaireResponse",
    id: section.kind,
    questionnaire: `${SECTION}-${section.kind}`,
    status: "completed",
    subject: byNhsNumber(nhsNumber),
    authored: section.at,
    author: { reference: `#author-${section.kind}` },
    item: section.lines.map(({ prompt, answers }, index) => ({
      linkId: `${index + 1}`,
      text: prompt,
      answer: answers.map((valueString) => ({ valueString })),
    })),
  };
}

export const etagOf = ({ number }: Version): string => `W/"${number}"`;

/** One version of a plan as an R4 CarePlan, its parts within it: what is read together is versioned together. */
export function carePlanOf(plan: Plan, version: Version): Resource & Json {
  const { id, nhsNumber, title, about, versions } = plan;
  return {
    resourceType: "CarePlan",
    id,
    meta: { versionId: String(version.number), lastUpdated: version.at },
    contained: version.sections.flatMap((section) => [authorOf(section), sectionOf(section, nhsNumber)]),
    status: "active",
    intent: "plan",
    title,
    subject: byNhsNumber(nhsNumber),
    created: versions[0]?.at,
    addresses: [{ display: about }],
    supportingInfo: version.sections.map(({ kind, title: heading }) => ({
      reference: `#${kind}`,
      display: heading,
    })),
  };
}
