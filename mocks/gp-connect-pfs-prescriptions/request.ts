import { NHS_NUMBER_SYSTEM, ODS_SYSTEM, UUID_SYSTEM } from "#mocks/nation/fhir.ts";
import { isUuid } from "#mocks/nation/uuid-of.ts";
import { refusal, type Refusal } from "./responses/outcome.ts";
import { ORDERING_PARAMETER } from "./responses/tasks.ts";

/** What a good request for a repeat asks. */
export type Asked = { identifier: string; focus: string; note: string | null; pharmacy: string | null };

type Json = Record<string, unknown>;

const objectOf = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.map(objectOf) : []);
const firstCoding = (concept: unknown): Json => listOf(objectOf(concept)["coding"])[0] ?? {};

const invalid = (what: string): Refusal => refusal("INVALID_RESOURCE", what);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** What is wrong with the elements whose values are fixed; undefined when nothing is. */
function fixedElements(task: Json): Refusal | undefined {
  if (task["resourceType"] !== "Task") return invalid("The resource is not a Task");
  if (task["id"] !== undefined) return invalid("Task.id is given by the practice");
  if (task["status"] !== "requested") return invalid("Task.status is not requested");
  if (task["intent"] !== "order") return invalid("Task.intent is not order");
  const { system, code } = firstCoding(task["code"]);
  if (system !== "http://snomed.info/sct" || code !== "103742009")
    return invalid("Task.code is not the renewal of a prescription");
  for (const name of ["authoredOn", "lastModified"])
    if (typeof task[name] !== "string" || !INSTANT.test(task[name]))
      return invalid(`Task.${name} is no date and time`);
  return undefined;
}

/** Whether a reference leads to one of these patients, by its address and, where given, by its identifier. */
function leadsTo(reference: unknown, nhsNumbers: readonly string[]): boolean {
  const { reference: target, identifier } = objectOf(reference);
  const number = nhsNumbers.find((one) => target === `Patient/${one}`);
  if (number === undefined) return false;
  const { system, value } = objectOf(identifier);
  return identifier === undefined || (system === NHS_NUMBER_SYSTEM && value === number);
}

function references(task: Json, subject: string, actor: string | undefined): Refusal | undefined {
  if (objectOf(task["focus"])["reference"] === undefined) return invalid("Task.focus.reference is missing");
  if (!leadsTo(task["for"], [subject])) return refusal("REFERENCE_NOT_FOUND", "Task.for is not the patient");
  if (!leadsTo(task["requester"], actor === undefined ? [subject] : [subject, actor]))
    return refusal("REFERENCE_NOT_FOUND", "Task.requester is not the patient");
  return undefined;
}

function pharmacyOf(task: Json): string | null | Refusal {
  const inputs = listOf(task["input"]);
  if (inputs.length === 0) return null;
  const { system, code } = firstCoding(inputs[0]?.["type"]);
  const { system: valueSystem, value } = objectOf(inputs[0]?.["valueIdentifier"]);
  const isPharmacy =
    inputs.length === 1 &&
    system === ORDERING_PARAMETER &&
    code === "preferred-performer" &&
    valueSystem === ODS_SYSTEM;
  return isPharmacy && typeof value === "string"
    ? value
    : invalid("Task.input is not one preferred pharmacy");
}

function noteOf(task: Json): string | null | Refusal {
  if (task["note"] === undefined) return null;
  const notes = listOf(task["note"]);
  const text = notes[0]?.["text"];
  return notes.length === 1 && typeof text === "string" && text.trim() !== ""
    ? text
    : invalid("Task.note is not one text");
}

/** Reads the body of a request for a repeat, or says what is wrong with it. `actor` acts for the patient. */
export function readTask(body: unknown, subject: string, actor: string | undefined): Asked | Refusal {
  const task = objectOf(body);
  const problem = fixedElements(task) ?? references(task, subject, actor);
  if (problem) return problem;
  const [identifier] = listOf(task["identifier"]);
  const value = identifier?.["value"];
  if (identifier?.["system"] !== UUID_SYSTEM || typeof value !== "string" || !isUuid(value))
    return invalid("Task.identifier is no UUID");
  const pharmacy = pharmacyOf(task);
  if (pharmacy !== null && typeof pharmacy === "object") return pharmacy;
  const note = noteOf(task);
  if (note !== null && typeof note === "object") return note;
  const focus = String(objectOf(task["focus"])["reference"]);
  return { identifier: value.toLowerCase(), focus, note, pharmacy };
}
