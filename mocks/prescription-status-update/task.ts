import { NHS_NUMBER_SYSTEM, ODS_SYSTEM } from "#mocks/nation/fhir.ts";
import {
  pharmacyStatuses,
  type PharmacyStatus,
  type Told,
} from "#mocks/nation/prescriptions/prescription.ts";
import { isShortFormId } from "#mocks/nation/prescriptions/short-form.ts";
import { isUuid } from "#mocks/nation/uuid-of.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";

const ORDER_NUMBER = "https://fhir.nhs.uk/Id/prescription-order-number";
const ITEM_NUMBER = "https://fhir.nhs.uk/Id/prescription-order-item-number";
const BUSINESS_STATUS = "https://fhir.nhs.uk/CodeSystem/task-businessStatus-nppt";
const DAY = 86_400_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

type Json = Record<string, unknown>;

const objectOf = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
const firstOf = (value: unknown): Json => objectOf(Array.isArray(value) ? value[0] : undefined);

/** The value of an identifier with this system. */
function valueOf(holder: unknown, system: string): string | undefined {
  const { system: given, value } = objectOf(objectOf(holder)["identifier"]);
  return given === system && typeof value === "string" ? value : undefined;
}

/** Which statuses go with a Task that is going on, and which with one that is over; "Ready to …" may be either. */
const onlyOver: readonly PharmacyStatus[] = ["Collected", "Dispatched", "Not Dispensed"];
const either: readonly PharmacyStatus[] = ["Ready to Collect", "Ready to Dispatch"];

function pairingProblem(status: PharmacyStatus, terminal: boolean): string | undefined {
  if (either.includes(status) || onlyOver.includes(status) === terminal) return undefined;
  return terminal
    ? "Completed state indicated for a prescription status requiring in-progress Task state."
    : "In-progress state indicated for a prescription status requiring completed Task state.";
}

/** Codes are taken however they are written: "ready to collect" is "Ready to Collect". */
function businessStatus(task: Json): PharmacyStatus | undefined {
  const { system, code } = firstOf(objectOf(task["businessStatus"])["coding"]);
  if (system !== BUSINESS_STATUS || typeof code !== "string") return undefined;
  return pharmacyStatuses.find((known) => known.toLowerCase() === code.toLowerCase());
}

const required = ["id", "basedOn", "status", "businessStatus", "focus", "for", "lastModified", "owner"];

/** Reads one entry of a pharmacy's transaction, or says what is wrong with it. */
export function readEntry(entry: unknown, now: Date, request: string): Told | string {
  const { resource, request: asked } = objectOf(entry);
  const task = objectOf(resource);
  if (task["resourceType"] !== "Task") return "The resource is not a Task.";
  const { method, url } = objectOf(asked);
  if (method !== "POST" || url !== "Task") return "The request of the entry is not POST Task.";
  const missing = required.filter((name) => task[name] === undefined);
  if (missing.length > 0) return `Missing required field(s) - ${missing.join(", ")}.`;
  if (task["intent"] !== "order") return "Task.intent is not order.";
  const at = String(task["lastModified"]);
  if (!INSTANT.test(at) || Number.isNaN(Date.parse(at))) return "Last modified is no date and time.";
  if (Date.parse(at) - now.getTime() > DAY) return "Last modified is more than a day in the future.";
  return identified(task, at, request);
}

function identified(task: Json, at: string, request: string): Told | string {
  const nhsNumber = valueOf(task["for"], NHS_NUMBER_SYSTEM);
  if (nhsNumber === undefined || !isNhsNumber(nhsNumber)) return "NHS number is invalid.";
  const prescription = valueOf(firstOf(task["basedOn"]), ORDER_NUMBER)?.toUpperCase();
  if (prescription === undefined || !isShortFormId(prescription)) return "Prescription ID is invalid.";
  const item = valueOf(task["focus"], ITEM_NUMBER);
  if (item === undefined || !isUuid(item)) return "Line item ID is invalid.";
  const pharmacy = valueOf(task["owner"], ODS_SYSTEM);
  if (pharmacy === undefined) return "ODS code is missing.";
  const { status: taskStatus } = task;
  if (taskStatus !== "in-progress" && taskStatus !== "completed") return "Unsupported Task.status.";
  const status = businessStatus(task);
  if (status === undefined) return "Unsupported Task.businessStatus.";
  const terminal = taskStatus === "completed";
  const id = String(task["id"]);
  return (
    pairingProblem(status, terminal) ?? {
      task: id,
      prescription,
      item: item.toLowerCase(),
      nhsNumber,
      pharmacy,
      status,
      terminal,
      at: new Date(at).toISOString(),
      request,
    }
  );
}
