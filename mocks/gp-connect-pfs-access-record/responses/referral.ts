import { referenceTo, type Resource } from "#mocks/nation/fhir.ts";
import type { DiaryEntry, Referral } from "#mocks/people/records/record.ts";
import { profiled } from "./profiles.ts";
import { concept, identified, idOf, noteOf, writer, type Made, type Setting } from "./setting.ts";

/** A referral out of the surgery. Its status is always unknown, as published: the surgery is not told how it went on. */
export function referralRequest(referral: Referral, setting: Setting): Made {
  const { at, bookingReference } = referral;
  const { who, reference } = writer(referral.by);
  const { id, identifier } = identified(idOf("referral", referral.key));
  const service: Resource = {
    resourceType: "HealthcareService",
    id: idOf("service", referral.to),
    meta: { profile: ["https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-HealthcareService-1"] },
    name: referral.to,
  };
  const booked = { system: "https://fhir.nhs.uk/Id/ubr-number", value: bookingReference };
  const main = {
    resourceType: "ReferralRequest",
    id,
    identifier: [...identifier, ...(bookingReference === null ? [] : [booked])],
    meta: profiled("CareConnect-GPC-ReferralRequest-1"),
    status: "unknown",
    intent: "order",
    priority: referral.priority,
    subject: setting.subject,
    authoredOn: at,
    requester: { agent: reference, onBehalfOf: referenceTo(setting.cast.surgery) },
    specialty: concept(referral.specialty),
    recipient: [referenceTo(service, referral.to)],
    reasonCode: [concept(referral.why)],
    ...(setting.freeText(at) && { description: referral.description }),
  };
  return { main, others: [who, service] };
}

/** Something that the surgery means to do. */
export function plannedProcedure(entry: DiaryEntry, setting: Setting): Made {
  const { who, reference } = writer(entry.by);
  const main = {
    resourceType: "ProcedureRequest",
    ...identified(idOf("diary", entry.key)),
    meta: profiled("CareConnect-GPC-ProcedureRequest-1"),
    status: "active",
    intent: "plan",
    code: concept(entry.what),
    subject: setting.subject,
    occurrenceDateTime: entry.due,
    authoredOn: entry.at,
    requester: { agent: reference },
    ...noteOf(setting, entry.at, entry.note),
  };
  return { main, others: [who] };
}
