import type { NationEvent } from "#mocks/nation/event.ts";
import { nameByNumber } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { canCancel } from "#mocks/nation/prescriptions/pharmacy.ts";
import type { Item, Order, Prescription } from "#mocks/nation/prescriptions/prescription.ts";
import { prescriptionsOf } from "#mocks/nation/prescriptions/state.ts";
import { approve, medicinesHeld, reject } from "#mocks/nation/prescriptions/surgery.ts";

const heading = "GP surgery";

/** Who and what, in words: "Kris Lindqvist: Omeprazole 20mg gastro-resistant capsules". */
function words(nation: Nation, nhsNumber: string, medicine: string): string {
  const person = nation.personByNhsNumber(nhsNumber);
  const held = medicinesHeld(nation, person).find(({ key }) => key === medicine);
  return `${nameByNumber(nation, nhsNumber)}: ${held?.product.term ?? medicine}`;
}

const waiting = (nation: Nation): Order[] =>
  prescriptionsOf(nation).orders.filter(({ decision }) => decision === null);

const choices = (nation: Nation) =>
  waiting(nation).map((order) => ({ key: order.id, label: words(nation, order.nhsNumber, order.medicine) }));

function chosen(nation: Nation, choice: string): { order: Order; person: Person; label: string } {
  const order = waiting(nation).find(({ id }) => id === choice);
  const person = order && nation.personByNhsNumber(order.nhsNumber);
  if (!order || !person) throw new RangeError("No request with this id waits for a decision.");
  return { order, person, label: words(nation, order.nhsNumber, order.medicine) };
}

/** Reasons as surgeries write them. */
const reasons = {
  review: "Your medicine review is overdue. Please book a review.",
  "too-early": "It is too early for the next one. Please ask again nearer the time.",
  unsuitable: "This is no longer suitable for you. Please book an appointment to talk about it.",
} as const;

const approves: NationEvent = {
  name: "gp-approves-repeat",
  label: "Approve a repeat prescription request",
  heading,
  choices,
  happen: (nation, choice) => {
    const { order, person, label } = chosen(nation, choice);
    const { id } = approve(prescriptionsOf(nation), person, order, nation.now().toISOString());
    return `${label} was approved and sent as prescription ${id}.`;
  },
};

const rejects: NationEvent = {
  name: "gp-rejects-repeat",
  label: "Reject a repeat prescription request",
  heading,
  choices: (nation) =>
    choices(nation).flatMap(({ key, label }) =>
      Object.entries(reasons).map(([reason, text]) => ({
        key: `${key} ${reason}`,
        label: `${label} (${text})`,
      })),
    ),
  happen: (nation, choice) => {
    const [id = "", reason = ""] = choice.split(" ");
    const { order, label } = chosen(nation, id);
    const text = new Map<string, string>(Object.entries(reasons)).get(reason);
    if (text === undefined) throw new RangeError("The surgery gives no such reason.");
    reject(order, nation.now().toISOString(), text);
    return `${label} was rejected: ${text}`;
  },
};

type Cancellable = { prescription: Prescription; item: Item };

const cancellable = (nation: Nation): Cancellable[] => {
  const now = nation.now();
  return prescriptionsOf(nation).prescriptions.flatMap((prescription) =>
    prescription.items
      .filter((item) => canCancel(prescription, item, now))
      .map((item) => ({ prescription, item })),
  );
};

const cancels: NationEvent = {
  name: "prescriber-cancels-item",
  label: "Cancel a prescribed medicine before a pharmacy has it",
  heading,
  choices: (nation) =>
    cancellable(nation).map(({ prescription, item }) => ({
      key: item.id,
      label: words(nation, prescription.nhsNumber, item.medicine),
    })),
  happen: (nation, choice) => {
    const found = cancellable(nation).find(({ item }) => item.id === choice);
    if (!found) throw new RangeError("No item with this id can be cancelled.");
    found.item.cancelledAt = nation.now().toISOString();
    return `${words(nation, found.prescription.nhsNumber, found.item.medicine)} was cancelled.`;
  },
};

export const events: readonly NationEvent[] = [approves, rejects, cancels];
