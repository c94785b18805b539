import { isReceived, isTracked } from "./pharmacy.ts";
import {
  latestUpdate,
  type Item,
  type PharmacyStatus,
  type Prescription,
  type Prescriptions,
} from "./prescription.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long a pharmacy that does not track may have a prescription before the person is told so. */
const UNTOLD = HOUR;
/** How long something finished still counts as current. */
const CURRENT = 7 * DAY;
/** How long something finished is listed at all. */
const LISTED = 36 * DAY;

export type ShownCode =
  | PharmacyStatus
  | "Prescriber Approved"
  | "Prescriber Cancelled"
  | "With Pharmacy but Tracking not Supported"
  | "Tracking Temporarily Unavailable";

/** What the person is shown of an item: the published code, since when, and the resource's own status. */
export type Shown = {
  code: ShownCode;
  since: string;
  status: "active" | "completed" | "cancelled" | "stopped";
};

const active = (code: ShownCode, since: string): Shown => ({ code, since, status: "active" });

/**
 * The national rules of what a person sees. A pharmacy that does not track is not named in the first hour; what was
 * finished more than seven days ago is completed; when the tracker is down, only its own answers are missing.
 */
export function shownStatus(state: Prescriptions, prescription: Prescription, item: Item, now: Date): Shown {
  const { receivedAt, approvedAt } = prescription;
  if (item.cancelledAt !== null)
    return { code: "Prescriber Cancelled", since: item.cancelledAt, status: "cancelled" };
  if (receivedAt === null || !isReceived(prescription, now)) return active("Prescriber Approved", approvedAt);
  if (state.tracker === "down") return active("Tracking Temporarily Unavailable", now.toISOString());
  if (!isTracked(prescription))
    return now.getTime() - Date.parse(receivedAt) < UNTOLD
      ? active("Prescriber Approved", approvedAt)
      : active("With Pharmacy but Tracking not Supported", receivedAt);
  const latest = latestUpdate(item, now);
  if (!latest) return active("With Pharmacy", receivedAt);
  if (latest.terminal && now.getTime() - Date.parse(latest.at) > CURRENT)
    return { code: latest.status, since: latest.at, status: "completed" };
  const status = latest.status === "Not Dispensed" ? "stopped" : "active";
  return { code: latest.status, since: latest.at, status };
}

function isOver(prescription: Prescription, item: Item, now: Date): boolean {
  const latest = latestUpdate(item, now);
  const ended =
    item.cancelledAt ??
    (latest?.terminal ? latest.at : isTracked(prescription) ? null : prescription.receivedAt);
  return ended !== null && now.getTime() - Date.parse(ended) > LISTED;
}

/** A person's prescriptions, newest first, without those that were over more than 36 days ago. */
export function listedPrescriptions(state: Prescriptions, nhsNumber: string, now: Date): Prescription[] {
  return state.prescriptions
    .filter((one) => one.nhsNumber === nhsNumber && Date.parse(one.approvedAt) <= now.getTime())
    .filter((one) => one.invalidated || !one.items.every((item) => isOver(one, item, now)))
    .sort((one, other) => Date.parse(other.approvedAt) - Date.parse(one.approvedAt));
}
