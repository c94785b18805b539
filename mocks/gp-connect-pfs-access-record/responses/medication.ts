import { shiftDay } from "#mocks/nation/calendar.ts";
import { referenceTo, snomed, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Medicine } from "#mocks/people/medicines/medicine.ts";
import { profiled } from "./profiles.ts";
import { identified, idOf, writer, type Setting } from "./setting.ts";

const EXTENSION = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-";
const CODES = "https://fhir.nhs.uk/STU3/CodeSystem/";

/** A medicine that the person may see: the statement of it, and everything that belongs to it. */
export type MedicineMade = { statement: Resource; plan: Resource; issues: Resource[]; others: Resource[] };

const extension = (name: string, value: Json): Json => ({ url: `${EXTENSION}${name}-1`, ...value });

const coded = (system: string, code: string, display: string): Json => ({
  valueCodeableConcept: { coding: [{ system: `${CODES}${system}`, code, display }] },
});

const kinds = { acute: "Acute", repeat: "Repeat", "repeat-dispensing": "Repeat dispensing" };

/** When an acute medicine is used up, or somebody stopped it; null while it goes on, as with what somebody buys. */
export function endOf({ kind, supply, stopped, started, quantity }: Medicine): string | null {
  if (stopped) return stopped.at;
  if (kind !== "acute" || supply === "bought") return null;
  return new Date(Date.parse(started) + quantity.days * 86_400_000).toISOString().slice(0, 10);
}

function statusOf(medicine: Medicine, today: string): "active" | "completed" | "stopped" {
  const end = endOf(medicine);
  if (end === null || end > today) return "active";
  return medicine.stopped && medicine.kind !== "acute" ? "stopped" : "completed";
}

/** The code list has one code for every other supplier; its text says which, as published answers of surgeries do. */
const suppliedElsewhere = { hospital: "Hospital medication", bought: "Over the counter medication" };

function supplyOf({ supply }: Medicine): Json {
  const system = "CareConnect-PrescribingAgency-1";
  if (supply === "surgery")
    return extension(
      "PrescribingAgency",
      coded(system, "prescribed-at-gp-practice", "Prescribed at GP practice"),
    );
  const { valueCodeableConcept } = coded(
    system,
    "prescribed-by-another-organisation",
    "Prescribed by another organisation",
  );
  return extension("PrescribingAgency", {
    valueCodeableConcept: { ...(valueCodeableConcept as Json), text: suppliedElsewhere[supply] },
  });
}

function supplied({ quantity, product }: Medicine, start: string): Json {
  return {
    validityPeriod: { start },
    quantity: {
      extension: [extension("MedicationQuantityText", { valueString: product.unit })],
      value: quantity.value,
      unit: product.unit,
    },
    expectedSupplyDuration: {
      value: quantity.days,
      unit: "day",
      system: "http://unitsofmeasure.org",
      code: "d",
    },
  };
}

type Parts = {
  medicine: Medicine;
  setting: Setting;
  what: Json;
  who: Json;
  issues: readonly string[];
  today: string;
};

function request({ medicine, setting, what, who }: Parts, id: string, own: Json): Resource {
  const { kind } = medicine;
  const type = extension("PrescriptionType", coded("CareConnect-PrescriptionType-1", kind, kinds[kind]));
  const { extension: more = [], ...rest } = own as { extension?: Json[] } & Json;
  return {
    resourceType: "MedicationRequest",
    ...identified(id),
    meta: profiled("CareConnect-GPC-MedicationRequest-1"),
    extension: [type, ...more],
    ...rest,
    medicationReference: what,
    subject: setting.subject,
    recorder: who,
    reasonCode: [snomed(medicine.reason)],
    dosageInstruction: [{ text: medicine.dose }],
  };
}

function planOf(parts: Parts): Resource {
  const { medicine, issues, today } = parts;
  const { repeats, stopped } = medicine;
  const repeating = repeats && [
    { url: "numberOfRepeatPrescriptionsAllowed", valuePositiveInt: repeats.authorised },
    {
      url: "numberOfRepeatPrescriptionsIssued",
      valueUnsignedInt: issues.filter((day) => day >= shiftDay(repeats.reviewBy, -365)).length,
    },
    { url: "authorisationExpiryDate", valueDateTime: repeats.reviewBy },
  ];
  const reason = stopped && [
    { url: "statusReason", valueCodeableConcept: { text: stopped.reason } },
    { url: "statusChangeDate", valueDateTime: stopped.at },
  ];
  return request(parts, idOf("medicine plan", medicine.key), {
    extension: [
      ...(repeating ? [extension("MedicationRepeatInformation", { extension: repeating })] : []),
      ...(reason ? [extension("MedicationStatusReason", { extension: reason })] : []),
    ],
    status: statusOf(medicine, today),
    intent: "plan",
    authoredOn: medicine.started,
    dispenseRequest: supplied(medicine, medicine.started),
  });
}

function issueOf(parts: Parts, plan: Resource, day: string): Resource {
  return request(parts, idOf("medicine issue", `${parts.medicine.key} ${day}`), {
    basedOn: [referenceTo(plan)],
    status: "completed",
    intent: "order",
    authoredOn: day,
    dispenseRequest: supplied(parts.medicine, day),
  });
}

function statementOf({ medicine, setting, what, issues, today }: Parts, plan: Resource): Resource {
  const end = endOf(medicine);
  const last = issues.at(-1);
  return {
    resourceType: "MedicationStatement",
    ...identified(idOf("medicine", medicine.key)),
    meta: profiled("CareConnect-GPC-MedicationStatement-1"),
    extension: [
      ...(last === undefined ? [] : [extension("MedicationStatementLastIssueDate", { valueDateTime: last })]),
      supplyOf(medicine),
    ],
    basedOn: [referenceTo(plan)],
    status: statusOf(medicine, today),
    medicationReference: what,
    effectivePeriod: { start: medicine.started, ...(end !== null && { end }) },
    dateAsserted: medicine.started,
    subject: setting.subject,
    taken: "unk",
    reasonCode: [snomed(medicine.reason)],
    dosage: [{ text: medicine.dose }],
  };
}

/** A medicine with its plan and, on `issues`, what was issued of it, oldest first. */
export function medication(
  medicine: Medicine,
  issues: readonly string[],
  setting: Setting,
  today: string,
): MedicineMade {
  const { product } = medicine;
  const what: Resource = {
    resourceType: "Medication",
    id: idOf("product", product.code),
    meta: profiled("CareConnect-GPC-Medication-1"),
    code: snomed({ code: product.code, display: product.term }),
  };
  const { who, reference } = writer(medicine.prescriber.split(",")[0] ?? medicine.prescriber);
  const parts = { medicine, setting, what: referenceTo(what), who: reference, issues, today };
  const plan = planOf(parts);
  return {
    statement: statementOf(parts, plan),
    plan,
    issues: issues.map((day) => issueOf(parts, plan, day)),
    others: [what, who],
  };
}
