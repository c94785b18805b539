import { NHS_NUMBER_SYSTEM, ODS_SYSTEM, snomed, type Json } from "#mocks/nation/fhir.ts";
import { londonDay } from "#mocks/nation/calendar.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import { quantityOf } from "#mocks/nation/prescriptions/dispensed-units.ts";
import type { Item, Prescription } from "#mocks/nation/prescriptions/prescription.ts";
import type { Shown } from "#mocks/nation/prescriptions/shown-status.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import type { Medicine } from "#mocks/people/medicines/medicine.ts";

const ORDER_NUMBER = "https://fhir.nhs.uk/Id/prescription-order-number";
const ITEM_NUMBER = "https://fhir.nhs.uk/Id/prescription-order-item-number";

const courses = {
  acute: { code: "acute", display: "Short course (acute) therapy" },
  continuous: { code: "continuous", display: "Continuous long term therapy" },
} as const;

const urn = (id: string) => `urn:uuid:${id}`;
const entry = (resource: Json & { id: string }): Json => ({ fullUrl: urn(resource.id), resource });

function statusHistory({ code, since }: Shown): Json {
  return {
    url: "https://fhir.nhs.uk/StructureDefinition/Extension-DM-PrescriptionStatusHistory",
    extension: [
      {
        url: "status",
        valueCoding: { system: "https://fhir.nhs.uk/CodeSystem/task-businessStatus-nppt", code },
      },
      { url: "statusDate", valueDateTime: new Date(since).toISOString() },
    ],
  };
}

/** One medicine of a prescription, with what the person is shown of it. */
export type ShownItem = { item: Item; medicine: Medicine; shown: Shown };

type Ids = { requester: string; practitioner: string; practice: string; pharmacy: string };

function medicationRequest({ item, medicine, shown }: ShownItem, prescription: Prescription, ids: Ids): Json {
  const { course, nhsNumber, approvedAt, pharmacy } = prescription;
  return entry({
    resourceType: "MedicationRequest",
    id: item.id,
    identifier: [{ system: ITEM_NUMBER, value: item.id }],
    status: shown.status,
    intent: "order",
    medicationCodeableConcept: snomed({ code: medicine.product.code, display: medicine.product.term }),
    subject: { identifier: { system: NHS_NUMBER_SYSTEM, value: nhsNumber } },
    requester: { reference: urn(ids.requester) },
    groupIdentifier: { system: ORDER_NUMBER, value: prescription.id },
    courseOfTherapyType: {
      coding: [
        {
          system: "http://terminology.hl7.org/CodeSystem/medicationrequest-course-of-therapy",
          ...courses[course],
        },
      ],
    },
    dosageInstruction: [{ text: medicine.dose }],
    dispenseRequest: {
      validityPeriod: { start: londonDay(new Date(approvedAt)) },
      quantity: quantityOf(medicine.quantity.value, medicine.product.unit),
      ...(pharmacy !== null && { performer: { reference: urn(ids.pharmacy) } }),
    },
    substitution: { allowedBoolean: false },
    extension: [statusHistory(shown)],
  });
}

function place(odsCode: string, id: string): Json {
  const { name, telephone, address, postcode } = organisation(odsCode);
  return entry({
    resourceType: "Organization",
    id,
    identifier: [{ system: ODS_SYSTEM, value: odsCode }],
    name,
    telecom: [{ system: "phone", use: "work", value: telephone }],
    address: [{ use: "work", type: "both", line: address, postalCode: postcode }],
  });
}

/** One prescription as an entry of the answer: a collection of its items, who prescribed them, and the pharmacy. */
export function prescriptionEntry(prescription: Prescription, items: readonly ShownItem[]): Json {
  const id = uuidOf(`collection ${prescription.id}`);
  const ids: Ids = {
    requester: uuidOf(`role ${prescription.id}`),
    practitioner: uuidOf(`practitioner ${prescription.id}`),
    practice: uuidOf(`practice ${prescription.id}`),
    pharmacy: uuidOf(`pharmacy ${prescription.id}`),
  };
  return {
    fullUrl: urn(id),
    search: { mode: "match" },
    resource: {
      resourceType: "Bundle",
      id,
      identifier: { system: ORDER_NUMBER, value: prescription.id },
      type: "collection",
      entry: [
        ...items.map((shown) => medicationRequest(shown, prescription, ids)),
        entry({
          resourceType: "PractitionerRole",
          id: ids.requester,
          practitioner: { reference: urn(ids.practitioner) },
          organization: { reference: urn(ids.practice) },
        }),
        entry({
          resourceType: "Practitioner",
          id: ids.practitioner,
          name: [{ text: prescription.prescriber }],
        }),
        place(prescription.practice, ids.practice),
        ...(prescription.pharmacy === null ? [] : [place(prescription.pharmacy, ids.pharmacy)]),
      ],
    },
  };
}
