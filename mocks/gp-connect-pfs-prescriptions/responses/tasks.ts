import { ODS_SYSTEM, UUID_SYSTEM, snomed, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { Order } from "#mocks/nation/prescriptions/prescription.ts";
import { orderStatus } from "#mocks/nation/prescriptions/surgery.ts";
import type { Medicine } from "#mocks/people/medicines/medicine.ts";
import { itemNumber, personReference, planId } from "./medication-requests.ts";

export const ORDERING_PARAMETER =
  "https://fhir.nhs.uk/England/CodeSystem/England-PFSPrescriptionOrderingParameter";

const RENEWAL = { code: "103742009", display: "Renewal of prescription" };

const parameter = (code: string, display: string): Json => ({
  coding: [{ system: ORDERING_PARAMETER, code, display }],
});

/** A request for one repeat medicine, as far as the surgery has come with it. */
export function task(order: Order, medicine: Medicine | undefined, person: Person, now: Date): Resource {
  const { status, since } = orderStatus(order, now);
  const { decision } = order;
  return {
    resourceType: "Task",
    id: order.id,
    meta: { profile: ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Task"] },
    identifier: [{ system: UUID_SYSTEM, value: order.identifier }],
    status,
    ...(decision?.kind === "rejected" && { statusReason: { text: decision.reason } }),
    intent: "order",
    code: snomed(RENEWAL),
    focus: {
      reference: `MedicationRequest/${planId(order.medicine)}`,
      ...(medicine && { display: `Repeat prescription for ${medicine.product.term}` }),
    },
    for: personReference(person),
    authoredOn: order.orderedAt,
    lastModified: since,
    requester: personReference(person),
    ...(order.note !== null && { note: [{ authorString: "Patient", text: order.note }] }),
    ...(order.pharmacy !== null && {
      input: [
        {
          type: parameter("preferred-performer", "Preferred performer"),
          valueIdentifier: { system: ODS_SYSTEM, value: order.pharmacy },
        },
      ],
    }),
    ...(decision?.kind === "approved" && {
      output: [{ type: parameter("sent-to-eps", "Sent to EPS"), valueIdentifier: itemNumber(decision.item) }],
    }),
  };
}
