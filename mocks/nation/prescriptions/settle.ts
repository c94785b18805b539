import type { Nation } from "../nation.ts";
import { isDelivered, isReceived, isTracked, move, standing } from "./pharmacy.ts";
import {
  latestUpdate,
  type Item,
  type PharmacyStatus,
  type Prescription,
  type Prescriptions,
} from "./prescription.ts";
import { decide, isDecisionDue } from "./surgery.ts";
import { daysAfter, workingDaysAfter } from "./working-time.ts";

/** What happens next to an item when nobody does anything else, and when. */
function nextStep(
  prescription: Prescription,
  from: PharmacyStatus,
  since: string,
): [PharmacyStatus, string] | null {
  const ready = isDelivered(prescription) ? "Ready to Dispatch" : "Ready to Collect";
  switch (from) {
    case "With Pharmacy":
      return [ready, workingDaysAfter(since, 2, "15:00")];
    case "With Pharmacy - Preparing Remainder":
      return [ready, workingDaysAfter(since, 2, "11:00")];
    case "Ready to Collect - Partial":
      return ["Ready to Collect", workingDaysAfter(since, 2, "15:00")];
    case "Ready to Dispatch - Partial":
      return ["Ready to Dispatch", workingDaysAfter(since, 2, "15:00")];
    case "Ready to Collect":
      return prescription.leftWaiting ? null : ["Collected", daysAfter(since, 3, "12:15")];
    case "Ready to Dispatch":
      return ["Dispatched", workingDaysAfter(since, 2, "10:30")];
    default:
      return null;
  }
}

function settleItem(prescription: Prescription, item: Item, now: Date): void {
  if (item.cancelledAt !== null || item.updates.at(-1)?.terminal) return;
  // A pharmacy's system that has told what will come is left to say the rest.
  if (item.updates.some(({ at }) => Date.parse(at) > now.getTime())) return;
  for (;;) {
    const since = latestUpdate(item, now)?.at ?? prescription.receivedAt ?? prescription.approvedAt;
    const step = nextStep(prescription, standing(item, now), since);
    if (!step || Date.parse(step[1]) > now.getTime()) return;
    move(item, ...step);
  }
}

function settlePrescription(prescription: Prescription, now: Date): void {
  if (prescription.invalidated || (!isTracked(prescription) && prescription.receivedAt !== null)) return;
  const wanted = prescription.items.some(({ cancelledAt }) => cancelledAt === null);
  if (prescription.receivedAt === null && prescription.pharmacy !== null && wanted) {
    const due = workingDaysAfter(prescription.approvedAt, 1, "11:00");
    if (Date.parse(due) <= now.getTime()) prescription.receivedAt = due;
  }
  if (!isReceived(prescription, now) || !isTracked(prescription)) return;
  for (const item of prescription.items) settleItem(prescription, item, now);
}

/** Lets everything happen that is due by now: surgeries decide, pharmacies receive and prepare, people collect. */
export function settle(state: Prescriptions, nation: Nation): void {
  const now = nation.now();
  for (const order of state.orders) if (isDecisionDue(order, now)) decide(state, nation, order);
  for (const prescription of state.prescriptions) settlePrescription(prescription, now);
}
