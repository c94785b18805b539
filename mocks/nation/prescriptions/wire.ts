import { pharmacies } from "../organisations.ts";
import type { Prescription, Prescriptions, Told } from "./prescription.ts";

const find = (state: Prescriptions, { prescription, item, nhsNumber }: Told) => {
  const one = state.prescriptions.find(
    (candidate) => candidate.id === prescription && candidate.nhsNumber === nhsNumber,
  );
  return { one, item: one?.items.find(({ id }) => id === item.toLowerCase()) };
};

/** Whether this update of this prescription was told before. */
export const wasTold = (state: Prescriptions, { task, prescription }: Told): boolean =>
  state.told.some((one) => one.task === task && one.prescription === prescription);

function receive(prescription: Prescription, { pharmacy, at }: Told, now: Date): void {
  const earliest = Math.min(Date.parse(at), now.getTime());
  if (prescription.receivedAt === null || Date.parse(prescription.receivedAt) > earliest)
    prescription.receivedAt = new Date(Math.max(earliest, Date.parse(prescription.approvedAt))).toISOString();
  if (pharmacies.some(({ odsCode }) => odsCode === pharmacy)) prescription.pharmacy = pharmacy;
}

/**
 * A pharmacy's system says how far an item is. There is no dispensing service in the sandbox, so the first word of a
 * pharmacy also says that it took the prescription. An item that nobody knows, or that was cancelled, stays as it is.
 */
export function tell(state: Prescriptions, told: Told, now: Date): void {
  state.told.push(told);
  const { one, item } = find(state, told);
  if (!one || !item || item.cancelledAt !== null) return;
  receive(one, told, now);
  const { task, status, terminal, at } = told;
  item.updates.push({ task, status, terminal, at, toldAt: now.toISOString(), from: "wire" });
}
