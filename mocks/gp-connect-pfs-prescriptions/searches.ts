import type { Json, Resource } from "#mocks/nation/fhir.ts";
import { UUID_SYSTEM } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { prescriptionsOf } from "#mocks/nation/prescriptions/state.ts";
import { medicinesHeld, orderStatus } from "#mocks/nation/prescriptions/surgery.ts";
import { isUuid, uuidOf } from "#mocks/nation/uuid-of.ts";
import { dayFilter, identifierParameter, oneOf } from "./parameters.ts";
import { issue, plan } from "./responses/medication-requests.ts";
import { refusal, type Refusal } from "./responses/outcome.ts";
import { task } from "./responses/tasks.ts";

const requestStatuses = [
  "active",
  "on-hold",
  "cancelled",
  "completed",
  "entered-in-error",
  "stopped",
  "draft",
  "unknown",
];

const taskStatuses = [
  "draft",
  "requested",
  "received",
  "accepted",
  "rejected",
  "ready",
  "cancelled",
  "in-progress",
  "on-hold",
  "failed",
  "completed",
  "entered-in-error",
];

/** A bundle of what was found, and of what was asked to come with it. */
function searchset(matches: readonly Resource[], included: readonly Resource[] = []): Json {
  const entries = (resources: readonly Resource[], mode: string) =>
    resources.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource, search: { mode } }));
  const id = uuidOf(matches.map((resource) => resource.id).join());
  return {
    resourceType: "Bundle",
    id,
    identifier: { system: UUID_SYSTEM, value: id },
    type: "searchset",
    total: matches.length,
    entry: [...entries(matches, "match"), ...entries(included, "include")],
  };
}

/** Every plan of a person and every issue, newest first. */
function allRequests(nation: Nation, person: Person): Resource[] {
  const state = prescriptionsOf(nation, person.nhsNumber);
  const held = medicinesHeld(nation, person);
  const now = nation.now();
  const plans = held
    .filter(({ supply }) => supply === "surgery")
    .map((medicine) => plan(state, medicine, person));
  const issues = state.prescriptions
    .filter((one) => one.nhsNumber === person.nhsNumber && Date.parse(one.approvedAt) <= now.getTime())
    .sort((one, other) => Date.parse(other.approvedAt) - Date.parse(one.approvedAt))
    .flatMap((prescription) =>
      prescription.items.flatMap((item) => {
        const medicine = held.find(({ key }) => key === item.medicine);
        return medicine ? [issue({ state, prescription, item, now }, medicine, person)] : [];
      }),
    );
  return [...plans, ...issues];
}

function carries(resource: Resource, wanted: string): boolean {
  const identifiers = resource["identifier"] as { value: string }[];
  const group = resource["groupIdentifier"] as { value: string } | undefined;
  return (
    resource.id === wanted || group?.value === wanted || identifiers.some(({ value }) => value === wanted)
  );
}

/** Medicines that the practice authorised ("plan") and issued ("order"), narrowed by what the call asks. */
export function searchMedicationRequests(nation: Nation, person: Person, url: URL): Json | Refusal {
  const authored = dayFilter(url, "authoredon", nation.today());
  if (typeof authored === "object") return authored;
  const identifier = identifierParameter(url);
  if (identifier !== null && typeof identifier === "object") return identifier;
  const intent = oneOf(url, "intent", ["plan", "order"]);
  if (intent !== null && typeof intent === "object") return intent;
  const status = oneOf(url, "status", requestStatuses);
  if (status !== null && typeof status === "object") return status;
  const found = allRequests(nation, person).filter(
    (resource) =>
      authored(String(resource["authoredOn"])) &&
      (intent === null || resource["intent"] === intent) &&
      (status === null || resource["status"] === status) &&
      (identifier === null || carries(resource, identifier)),
  );
  return identifier !== null && found.length === 0
    ? refusal("RESOURCE_NOT_FOUND", "There is no such MedicationRequest")
    : searchset(found);
}

/** Requests for repeats, newest first, narrowed by what the call asks. */
export function searchTasks(nation: Nation, person: Person, url: URL): Json | Refusal {
  const authored = dayFilter(url, "authored-on", null);
  if (typeof authored === "object") return authored;
  const status = oneOf(url, "status", taskStatuses);
  if (status !== null && typeof status === "object") return status;
  const include = oneOf(url, "_include", ["Task:focus:MedicationRequest"]);
  if (include !== null && typeof include === "object") return include;
  const id = url.searchParams.get("id");
  if (id !== null && !isUuid(id)) return refusal("INVALID_PARAMETER", "id is no UUID");
  const state = prescriptionsOf(nation, person.nhsNumber);
  const held = medicinesHeld(nation, person);
  const now = nation.now();
  const orders = state.orders
    .filter((order) => order.nhsNumber === person.nhsNumber && authored(order.orderedAt))
    .filter((order) => status === null || orderStatus(order, now).status === status)
    .filter((order) => id === null || order.id === id)
    .sort((one, other) => Date.parse(other.orderedAt) - Date.parse(one.orderedAt));
  if (id !== null && orders.length === 0) return refusal("RESOURCE_NOT_FOUND", "There is no such Task");
  const about = (key: string) => held.find((medicine) => medicine.key === key);
  const medicines = held.filter(({ key }) => orders.some(({ medicine }) => medicine === key));
  return searchset(
    orders.map((order) => task(order, about(order.medicine), person, now)),
    include === null ? [] : medicines.map((medicine) => plan(state, medicine, person)),
  );
}
