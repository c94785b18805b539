import { pharmacies } from "../organisations.ts";
import { uuidOf } from "../uuid-of.ts";
import { latestUpdate, type Item, type PharmacyStatus, type Prescription } from "./prescription.ts";

/** Where an item can go from where it is. A pharmacy's own system may say otherwise: nobody checks it. */
export const moves: Readonly<Record<PharmacyStatus, readonly PharmacyStatus[]>> = {
  "With Pharmacy": [
    "With Pharmacy - Preparing Remainder",
    "Ready to Collect",
    "Ready to Collect - Partial",
    "Ready to Dispatch",
    "Ready to Dispatch - Partial",
    "Not Dispensed",
  ],
  "With Pharmacy - Preparing Remainder": ["Ready to Collect", "Ready to Dispatch", "Not Dispensed"],
  "Ready to Collect": ["Collected", "Not Dispensed"],
  "Ready to Collect - Partial": [
    "With Pharmacy - Preparing Remainder",
    "Ready to Collect",
    "Collected",
    "Not Dispensed",
  ],
  "Ready to Dispatch": ["Dispatched", "Not Dispensed"],
  "Ready to Dispatch - Partial": [
    "With Pharmacy - Preparing Remainder",
    "Ready to Dispatch",
    "Dispatched",
    "Not Dispensed",
  ],
  Collected: [],
  Dispatched: [],
  "Not Dispensed": [],
};

const forTheDoor: readonly PharmacyStatus[] = [
  "Ready to Dispatch",
  "Ready to Dispatch - Partial",
  "Dispatched",
];

const known = (odsCode: string | null) => pharmacies.find((one) => one.odsCode === odsCode);

export const isTracked = ({ pharmacy }: Prescription): boolean => known(pharmacy)?.tracks ?? false;

export const isDelivered = ({ pharmacy }: Prescription): boolean => known(pharmacy)?.delivers ?? false;

export const isReceived = ({ receivedAt }: Prescription, now: Date): boolean =>
  receivedAt !== null && Date.parse(receivedAt) <= now.getTime();

/** What the pharmacy last said of an item; "With Pharmacy" when it has said nothing since it took it. */
export const standing = (item: Item, now: Date): PharmacyStatus =>
  latestUpdate(item, now)?.status ?? "With Pharmacy";

/** Whether the pharmacy at the counter can move this item to this status now. */
export function canMove(prescription: Prescription, item: Item, to: PharmacyStatus, now: Date): boolean {
  if (item.cancelledAt !== null || prescription.invalidated) return false;
  if (!isReceived(prescription, now) || !isTracked(prescription)) return false;
  if (forTheDoor.includes(to) && !isDelivered(prescription)) return false;
  return moves[standing(item, now)].includes(to);
}

/** The pharmacy says how far an item is. Whether it can be is for the caller to ask (`canMove`). */
export function move(item: Item, to: PharmacyStatus, at: string): void {
  item.updates.push({
    task: uuidOf(`${item.id} ${item.updates.length}`),
    status: to,
    terminal: moves[to].length === 0,
    at,
    toldAt: at,
    from: "counter",
  });
}

/** A prescriber can cancel an item as long as no pharmacy has it. */
export const canCancel = (prescription: Prescription, item: Item, now: Date): boolean =>
  !isReceived(prescription, now) && item.cancelledAt === null && !prescription.invalidated;
