import { randomUUID } from "node:crypto";
import type { Medicine } from "#mocks/people/medicines/medicine.ts";
import { medicinesOf } from "#mocks/people/medicines/medicines-of.ts";
import { londonDay, shiftDay } from "../calendar.ts";
import type { Nation } from "../nation.ts";
import type { Person } from "../person.ts";
import { uuidOf } from "../uuid-of.ts";
import type { Item, Order, Prescription, Prescriptions } from "./prescription.ts";
import { MOST_ITEMS } from "./seed.ts";
import { shortFormId } from "./short-form.ts";
import { workingDaysAfter } from "./working-time.ts";

export type OrderStatus = "requested" | "accepted" | "in-progress" | "completed" | "rejected";

/** A person's medicines with today's dates; nobody has none. */
export function medicinesHeld(nation: Nation, person: Person | undefined): Medicine[] {
  return person ? nation.shift(medicinesOf(person.key)) : [];
}

const decisionDue = ({ orderedAt }: Order) => workingDaysAfter(orderedAt, 2, "11:30");

/** When the surgery decides by itself, if nobody in the control room does before. */
export const isDecisionDue = (order: Order, now: Date): boolean =>
  order.decision === null && Date.parse(decisionDue(order)) <= now.getTime();

/** How far a request has come at the surgery, and since when. */
export function orderStatus(order: Order, now: Date): { status: OrderStatus; since: string } {
  const { decision, orderedAt } = order;
  if (decision)
    return { status: decision.kind === "approved" ? "completed" : "rejected", since: decision.at };
  const inProgress = workingDaysAfter(orderedAt, 1, "14:00");
  if (Date.parse(inProgress) <= now.getTime()) return { status: "in-progress", since: inProgress };
  const accepted = workingDaysAfter(orderedAt, 1, "09:30");
  if (Date.parse(accepted) <= now.getTime()) return { status: "accepted", since: accepted };
  return { status: "requested", since: orderedAt };
}

/** The days on which a medicine was issued, oldest first, those of the last hours included. */
export function issuesOf(state: Prescriptions, medicine: string): string[] {
  return state.prescriptions
    .filter(({ items }) => items.some((item) => item.medicine === medicine && item.cancelledAt === null))
    .map(({ approvedAt }) => londonDay(new Date(approvedAt)))
    .sort();
}

/** How often a medicine was issued under the authorisation that runs for the year up to its review. */
export function issuedCount(state: Prescriptions, { key, repeats }: Medicine): number {
  const from = repeats ? shiftDay(repeats.reviewBy, -365) : "";
  return issuesOf(state, key).filter((day) => day >= from).length;
}

/** Why a surgery says no to a request, in words to the person; null where it says yes. */
function reasonAgainst(
  state: Prescriptions,
  order: Order,
  held: Medicine | undefined,
  at: string,
): string | null {
  const day = londonDay(new Date(at));
  if (!held?.repeats) return "This is not a repeat medicine. Please contact the surgery.";
  if (held.stopped && held.stopped.at <= day) return "This medicine was stopped. Please contact the surgery.";
  if (held.repeats.reviewBy < day) return "Your medicine review is overdue. Please book a review.";
  if (issuedCount(state, held) >= held.repeats.authorised)
    return "All authorised issues were used. Please book a review.";
  const last = issuesOf(state, held.key).at(-1);
  const early = last !== undefined && shiftDay(last, Math.ceil(held.quantity.days / 2));
  return early && londonDay(new Date(order.orderedAt)) < early
    ? `It is too early for the next one. Please ask again from ${early.split("-").reverse().join("/")}.`
    : null;
}

const mayJoin = (one: Prescription, order: Order, at: string, pharmacy: string | null) =>
  one.nhsNumber === order.nhsNumber &&
  one.approvedAt === at &&
  one.pharmacy === pharmacy &&
  one.course === "continuous" &&
  one.receivedAt === null &&
  one.items.length < MOST_ITEMS;

/** Approves a request: its medicine goes onto a prescription, together with what is approved at the same moment. */
export function approve(state: Prescriptions, person: Person, order: Order, at: string): Prescription {
  const pharmacy = order.pharmacy ?? person.pharmacy;
  const item: Item = {
    id: uuidOf(`item of ${order.id}`),
    medicine: order.medicine,
    updates: [],
    cancelledAt: null,
  };
  let prescription = state.prescriptions.find((one) => mayJoin(one, order, at, pharmacy));
  if (!prescription) {
    prescription = {
      id: shortFormId(`prescription of ${order.id}`, person.practice.odsCode),
      nhsNumber: order.nhsNumber,
      practice: person.practice.odsCode,
      prescriber: person.practice.doctor,
      course: "continuous",
      approvedAt: at,
      pharmacy,
      receivedAt: null,
      invalidated: false,
      leftWaiting: false,
      items: [],
    };
    state.prescriptions.push(prescription);
  }
  prescription.items.push(item);
  order.decision = { kind: "approved", at, prescription: prescription.id, item: item.id };
  return prescription;
}

/** Rejects a request, with the words that the person reads. */
export function reject(order: Order, at: string, reason: string): void {
  order.decision = { kind: "rejected", at, reason };
}

/** The surgery decides as it does when nobody in the control room has said otherwise. */
export function decide(state: Prescriptions, nation: Nation, order: Order): void {
  const at = decisionDue(order);
  const person = nation.personByNhsNumber(order.nhsNumber);
  const held = medicinesHeld(nation, person).find(({ key }) => key === order.medicine);
  const reason = reasonAgainst(state, order, held, at);
  if (person && reason === null) approve(state, person, order, at);
  else reject(order, at, reason ?? "The surgery does not know you. Please contact it.");
}

/** A request that the surgery has not decided about, for the same medicine. */
export const openOrder = (state: Prescriptions, medicine: string): Order | undefined =>
  state.orders.find((order) => order.medicine === medicine && order.decision === null);

/** Puts a new request on the surgery's desk. */
export function placeOrder(
  state: Prescriptions,
  nation: Nation,
  asked: Pick<Order, "identifier" | "nhsNumber" | "medicine" | "note" | "pharmacy">,
): Order {
  const order: Order = { ...asked, id: randomUUID(), orderedAt: nation.now().toISOString(), decision: null };
  state.orders.push(order);
  return order;
}
