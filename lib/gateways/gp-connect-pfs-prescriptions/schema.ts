import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, readResource, type ReadBundle } from "../fhir/bundle.ts";
import { nhsNumberSystem, odsCodeSystem, snomed } from "../fhir/elements.ts";
import { medicineDialect, orderTask, type MedicineResource, type OrderTask } from "../fhir/r4-medicines.ts";
import type { Reading } from "../fhir/reading.ts";

/** Plans (what is authorised) and their issues, or requests with the plans that they are about. */
export type MedicineBundle = ReadBundle<MedicineResource>;

/** A Bundle of one person's medicines or requests, all of it about `subject`. */
export function readMedicineBundle(body: unknown, subject: NhsNumber): Reading<MedicineBundle> {
  return readBundle(body, medicineDialect, subject);
}

/** The Task that a request became. */
export const readOrder = (body: unknown, subject: NhsNumber): Reading<OrderTask> =>
  readResource(body, orderTask, "FHIR R4 Task", subject);

/** What is asked for: one repeat medicine, by its plan. */
export interface RepeatOrder {
  /** Id of the MedicationRequest with intent "plan". */
  readonly plan: string;
  /** A UUID of ours; sent twice, the second is told to be already requested. */
  readonly identifier: string;
  /** ISO instant at which the person asked. */
  readonly at: string;
  /** Words to the surgery, which may not be read. */
  readonly note?: string;
  /** ODS code of a pharmacy for this once, instead of the nominated one. */
  readonly pharmacy?: string;
}

const orderingParameter = "https://fhir.nhs.uk/England/CodeSystem/England-PFSPrescriptionOrderingParameter";
const uuidSystem = "https://tools.ietf.org/html/rfc4122";

const person = (subject: NhsNumber) => ({
  reference: `Patient/${subject}`,
  identifier: { system: nhsNumberSystem, value: subject },
});

/** A request as this API wants it: the renewal of a prescription, for and by the patient. */
export function orderBody({ plan, identifier, at, note, pharmacy }: RepeatOrder, subject: NhsNumber): object {
  const performer = {
    system: orderingParameter,
    code: "preferred-performer",
    display: "Preferred performer",
  };
  return {
    resourceType: "Task",
    meta: { profile: ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Task"] },
    identifier: [{ system: uuidSystem, value: identifier }],
    status: "requested",
    intent: "order",
    code: { coding: [{ system: snomed, code: "103742009", display: "Renewal of prescription" }] },
    focus: { reference: `MedicationRequest/${plan}` },
    for: person(subject),
    authoredOn: at,
    lastModified: at,
    requester: person(subject),
    ...(note !== undefined && { note: [{ authorString: "Patient", text: note }] }),
    ...(pharmacy !== undefined && {
      input: [{ type: { coding: [performer] }, valueIdentifier: { system: odsCodeSystem, value: pharmacy } }],
    }),
  };
}
