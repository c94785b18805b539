import {
  NHS_NUMBER_SYSTEM,
  ODS_SYSTEM,
  UCUM,
  UUID_SYSTEM,
  snomed,
  type Json,
  type Resource,
} from "#mocks/nation/fhir.ts";
import type { Person } from "#mocks/nation/person.ts";
import { quantityOf } from "#mocks/nation/prescriptions/dispensed-units.ts";
import type { Item, Prescription, Prescriptions } from "#mocks/nation/prescriptions/prescription.ts";
import { shownStatus } from "#mocks/nation/prescriptions/shown-status.ts";
import { issuedCount, issuesOf } from "#mocks/nation/prescriptions/surgery.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import type { Medicine } from "#mocks/people/medicines/medicine.ts";

const UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition";

/** The id of the plan (the authorisation) of a medicine. */
export const planId = (medicine: string): string => uuidOf(`plan ${medicine}`);

const prescriptionNumber = (value: string): Json => ({
  system: "https://fhir.nhs.uk/Id/prescription-order-number",
  value,
});

export const itemNumber = (value: string): Json => ({
  system: "https://fhir.nhs.uk/Id/prescription-order-item-number",
  value,
});

/** A person as a reference: relative, by NHS number and by name. */
export const personReference = (person: Person): Json => ({
  reference: `Patient/${person.nhsNumber}`,
  identifier: { system: NHS_NUMBER_SYSTEM, value: person.nhsNumber },
  display: `${person.given} ${person.family}`,
});

const instant = (day: string) => `${day}T00:00:00Z`;

const courses = {
  acute: { code: "acute", display: "Short course (acute) therapy" },
  continuous: { code: "continuous", display: "Continuous long term therapy" },
} as const;

function common(medicine: Medicine, person: Person): Json {
  const course = courses[medicine.kind === "acute" ? "acute" : "continuous"];
  const { value, days } = medicine.quantity;
  return {
    category: [
      {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/medicationrequest-category",
            code: "community",
            display: "Community",
          },
        ],
      },
    ],
    medicationCodeableConcept: {
      coding: [{ system: "https://dmd.nhs.uk", code: medicine.product.code, display: medicine.product.term }],
    },
    subject: personReference(person),
    requester: { reference: `PractitionerRole/${uuidOf(medicine.prescriber)}`, display: medicine.prescriber },
    reasonCode: [snomed(medicine.reason)],
    courseOfTherapyType: {
      coding: [
        { system: "http://terminology.hl7.org/CodeSystem/medicationrequest-course-of-therapy", ...course },
      ],
    },
    substitution: { allowedBoolean: false },
    dosageInstruction: [{ text: medicine.dose }],
    dispenseRequest: {
      ...(medicine.repeats && { numberOfRepeatsAllowed: medicine.repeats.authorised }),
      quantity: quantityOf(value, medicine.product.unit),
      expectedSupplyDuration: { value: days, unit: "days", system: UCUM, code: "d" },
    },
  };
}

function planStatus({ kind, stopped }: Medicine): string {
  if (kind === "acute") return "completed";
  return stopped ? "stopped" : "active";
}

const repeatInformation = (state: Prescriptions, medicine: Medicine): Json => ({
  url: `${UK_CORE}/Extension-UKCore-MedicationRepeatInformation`,
  extension: [
    { url: "numberOfPrescriptionsIssued", valueUnsignedInt: issuedCount(state, medicine) },
    ...(medicine.repeats
      ? [{ url: "authorisationExpiryDate", valueDateTime: instant(medicine.repeats.reviewBy) }]
      : []),
  ],
});

/** A medicine as the surgery authorised it: what can be asked for again has course of therapy "continuous". */
export function plan(state: Prescriptions, medicine: Medicine, person: Person): Resource {
  const last = issuesOf(state, medicine.key).at(-1);
  return {
    resourceType: "MedicationRequest",
    id: planId(medicine.key),
    meta: { profile: [`${UK_CORE}/UKCore-MedicationRequest`] },
    extension: [
      repeatInformation(state, medicine),
      ...(last
        ? [{ url: `${UK_CORE}/Extension-UKCore-MedicationStatementLastIssueDate`, valueDateTime: last }]
        : []),
    ],
    identifier: [{ system: UUID_SYSTEM, value: uuidOf(`identifier of plan ${medicine.key}`) }],
    status: planStatus(medicine),
    ...(medicine.stopped && { statusReason: { text: medicine.stopped.reason } }),
    intent: "plan",
    ...common(medicine, person),
    authoredOn: instant(medicine.started),
  };
}

const statuses = {
  active: "active",
  completed: "completed",
  cancelled: "cancelled",
  stopped: "stopped",
} as const;

type Issue = { state: Prescriptions; prescription: Prescription; item: Item; now: Date };

/** One issue of a medicine: an item of a prescription, based on its plan. */
export function issue(
  { state, prescription, item, now }: Issue,
  medicine: Medicine,
  person: Person,
): Resource {
  const { dispenseRequest, ...rest } = common(medicine, person);
  return {
    resourceType: "MedicationRequest",
    id: uuidOf(`issue ${item.id}`),
    meta: { profile: [`${UK_CORE}/UKCore-MedicationRequest`] },
    identifier: [itemNumber(item.id)],
    status: statuses[shownStatus(state, prescription, item, now).status],
    intent: "order",
    ...rest,
    basedOn: [{ reference: `MedicationRequest/${planId(medicine.key)}` }],
    groupIdentifier: prescriptionNumber(prescription.id),
    authoredOn: prescription.approvedAt,
    dispenseRequest: {
      ...(dispenseRequest as Json),
      ...(prescription.pharmacy !== null && {
        performer: { identifier: { system: ODS_SYSTEM, value: prescription.pharmacy } },
      }),
    },
  };
}
