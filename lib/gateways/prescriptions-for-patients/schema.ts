import { z } from "zod";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, type Read, type ReadBundle } from "../fhir/bundle.ts";
import { operationOutcome, type OperationOutcome } from "../fhir/operation-outcome.ts";
import { medicineDialect, type MedicationRequest, type MedicineResource } from "../fhir/r4-medicines.ts";
import { read, refusalOf, refused, type Reading, type Refusal } from "../fhir/reading.ts";

const orderNumberSystem = "https://fhir.nhs.uk/Id/prescription-order-number";
const historyExtension = "https://fhir.nhs.uk/StructureDefinition/Extension-DM-PrescriptionStatusHistory";
const statusSystem = "https://fhir.nhs.uk/CodeSystem/task-businessStatus-nppt";

/** Every status that the nation publishes for an item. */
export const trackingCodes = [
  "Prescriber Approved",
  "Prescriber Cancelled",
  "With Pharmacy",
  "With Pharmacy but Tracking not Supported",
  "With Pharmacy - Preparing Remainder",
  "Ready to Collect",
  "Ready to Collect - Partial",
  "Ready to Dispatch",
  "Ready to Dispatch - Partial",
  "Not Dispensed",
  "Dispatched",
  "Collected",
  "Tracking Temporarily Unavailable",
] as const;

type TrackingCode = (typeof trackingCodes)[number];

/** A step of an item's way. A code that nobody published is "unknown" and stays so: it is never guessed at. */
export interface TrackingStep {
  readonly code: TrackingCode | "unknown";
  /** ISO instant; null where the answer does not say. */
  readonly at: string | null;
}

export interface PrescriptionItem {
  readonly request: Read<MedicationRequest>;
  /** As the answer has it: usually the latest step alone. Empty where nothing was told. */
  readonly history: readonly TrackingStep[];
}

export interface Prescription {
  /** The id that a pharmacy asks for; null where the answer has none. */
  readonly shortFormId: string | null;
  readonly items: readonly PrescriptionItem[];
  /** Prescriber, surgery and pharmacy, by the references of the items. */
  readonly resolve: ReadBundle<MedicineResource>["resolve"];
}

/** A prescription that there is, and that cannot be shown. */
export interface Unshown {
  readonly shortFormId: string | null;
  /** The nation found it broken ("invalidated"), or we could not read it (with where and why). */
  readonly because: "invalidated" | Refusal;
}

export interface Prescriptions {
  /** In the order of the answer. */
  readonly prescriptions: readonly Prescription[];
  readonly unshown: readonly Unshown[];
  /** False where the nation said that there are more than it sent. */
  readonly complete: boolean;
}

const outer = z.object({
  resourceType: z.literal("Bundle"),
  type: z.literal("searchset"),
  total: z.number().optional(),
  link: z.array(z.object({ relation: z.string(), url: z.string() })).optional(),
  entry: z.array(z.object({ resource: z.looseObject({ resourceType: z.string() }) })).max(500),
});

function stepsOf({ extension = [] }: MedicationRequest): readonly TrackingStep[] {
  return extension
    .filter(({ url }) => url === historyExtension)
    .map(({ extension: parts = [] }) => {
      const coding = parts.find(({ url }) => url === "status")?.valueCoding;
      const known = trackingCodes.find((code) => coding?.system === statusSystem && code === coding.code);
      return {
        code: known ?? "unknown",
        at: parts.find(({ url }) => url === "statusDate")?.valueDateTime ?? null,
      };
    });
}

const numbered = z.object({
  entry: z.array(
    z.object({
      resource: z.looseObject({
        groupIdentifier: z.object({ system: z.string(), value: z.string() }).optional(),
      }),
    }),
  ),
});

/** The short form id of a collection, whatever else is wrong with it. */
function shortFormIdOf(collection: unknown): string | null {
  const found = numbered.safeParse(collection);
  if (!found.success) return null;
  const ids = found.data.entry.map(({ resource }) => resource.groupIdentifier);
  return ids.find((id) => id?.system === orderNumberSystem)?.value ?? null;
}

/** The id that the diagnostics of an excluded prescription name. */
const idInWords = ({ issue }: OperationOutcome): string | null =>
  issue
    .map(({ diagnostics = "" }) => /[0-9A-F]{6}-[0-9A-Z]{6}-[0-9A-F]{5}[0-9A-Z+]/.exec(diagnostics)?.[0])
    .find((id) => id !== undefined) ?? null;

function prescriptionOf(bundle: ReadBundle<MedicineResource>, shortFormId: string | null): Prescription {
  const items = bundle.resources.flatMap((request) =>
    request.resourceType === "MedicationRequest" ? [{ request, history: stepsOf(request) }] : [],
  );
  return { shortFormId, items, resolve: bundle.resolve };
}

/**
 * Reads the searchset of prescriptions. What the nation left out, and a prescription that breaks FHIR, are told beside
 * the others; one word about another person condemns the whole answer.
 */
export function readPrescriptions(body: unknown, subject: NhsNumber): Reading<Prescriptions> {
  const searchset = outer.safeParse(body);
  if (!searchset.success) return { ok: false, refusal: refusalOf(searchset.error, "FHIR R4 Bundle") };
  const prescriptions: Prescription[] = [];
  const unshown: Unshown[] = [];
  for (const [place, { resource }] of searchset.data.entry.entries()) {
    const path = `$.entry[${place}].resource`;
    if (resource.resourceType === "OperationOutcome") {
      const outcome = operationOutcome.safeParse(resource);
      if (!outcome.success)
        return { ok: false, refusal: refusalOf(outcome.error, "FHIR R4 OperationOutcome", path) };
      unshown.push({ shortFormId: idInWords(outcome.data), because: "invalidated" });
      continue;
    }
    if (resource.resourceType !== "Bundle")
      return refused(path, "Prescriptions for Patients: an entry is a prescription or an OperationOutcome");
    const reading = readBundle(resource, medicineDialect, subject);
    const shortFormId = shortFormIdOf(resource);
    if (reading.ok) prescriptions.push(prescriptionOf(reading.value, shortFormId));
    else {
      const refusal = { ...reading.refusal, path: reading.refusal.path.replace("$", path) };
      if (refusal.wrongPerson) return { ok: false, refusal };
      unshown.push({ shortFormId, because: refusal });
    }
  }
  const { total = 0, link = [], entry } = searchset.data;
  const sent = entry.filter(({ resource }) => resource.resourceType === "Bundle").length;
  const complete = total <= sent && !link.some(({ relation }) => relation === "next");
  return read({ prescriptions, unshown, complete });
}
