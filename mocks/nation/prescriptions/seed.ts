import type { Medicine } from "#mocks/people/medicines/medicine.ts";
import { medicinesOf } from "#mocks/people/medicines/medicines-of.ts";
import { shiftDay } from "../calendar.ts";
import { pharmacies } from "../organisations.ts";
import type { Person } from "../person.ts";
import { uuidOf } from "../uuid-of.ts";
import type { Item, Order, PharmacyStatus, Prescription, Prescriptions } from "./prescription.ts";
import { requested, underWay, type UnderWay } from "./seed-under-way.ts";
import { shortFormId } from "./short-form.ts";

/** The electronic prescription service takes four medicines on one prescription. */
export const MOST_ITEMS = 4;

/** Where people without a nominated pharmacy take their prescriptions. */
const ANY_PHARMACY = "FZ905";

const told = (status: PharmacyStatus, at: string, of: string): Item["updates"] => [
  {
    task: uuidOf(`${of} ${status}`),
    status,
    terminal: ["Collected", "Dispatched", "Not Dispensed"].includes(status),
    at,
    toldAt: at,
    from: "counter",
  },
];

function itemUnderWay(
  medicine: string,
  told_: UnderWay["items"][string] | undefined,
  approved: string,
): Item {
  const id = uuidOf(`${medicine}@${approved}`);
  if (told_ === null || told_ === undefined) return { id, medicine, updates: [], cancelledAt: null };
  return "cancelled" in told_
    ? { id, medicine, updates: [], cancelledAt: told_.cancelled }
    : { id, medicine, updates: told(told_.status, told_.at, id), cancelledAt: null };
}

const courseOf = (held: readonly Medicine[], key: string) =>
  held.find((medicine) => medicine.key === key)?.kind === "acute" ? "acute" : "continuous";

function prescriptionUnderWay(person: Person, written: UnderWay): Prescription {
  const keys = Object.keys(written.items);
  return {
    id: shortFormId(`${keys.join()}@${written.approved}`, person.practice.odsCode),
    nhsNumber: person.nhsNumber,
    practice: person.practice.odsCode,
    prescriber: person.practice.doctor,
    course: courseOf(medicinesOf(person.key), keys[0] ?? ""),
    approvedAt: written.approved,
    pharmacy: person.pharmacy,
    receivedAt: written.received ?? null,
    invalidated: written.invalidated ?? false,
    leftWaiting: written.leftWaiting ?? false,
    items: keys.map((key) => itemUnderWay(key, written.items[key], written.approved)),
  };
}

/** Medicines that were issued on one day, four to a prescription, all long dispensed. */
function past(person: Person, day: string, issued: readonly Medicine[]): Prescription {
  const at = `${day}T11:30`;
  const pharmacy = person.pharmacy ?? ANY_PHARMACY;
  const known = pharmacies.find(({ odsCode }) => odsCode === pharmacy);
  const end = known?.delivers ? "Dispatched" : "Collected";
  const keys = issued.map(({ key }) => key);
  return {
    ...prescriptionUnderWay(person, { person: person.key, approved: at, items: {} }),
    id: shortFormId(`${keys.join()}@${at}`, person.practice.odsCode),
    course: issued[0]?.kind === "acute" ? "acute" : "continuous",
    prescriber: issued[0]?.prescriber ?? person.practice.doctor,
    pharmacy,
    receivedAt: `${shiftDay(day, 1)}T11:00`,
    items: keys.map((medicine) => {
      const id = uuidOf(`${medicine}@${at}`);
      const updates = known?.tracks ? told(end, `${shiftDay(day, 4)}T12:15`, id) : [];
      return { id, medicine, updates, cancelledAt: null };
    }),
  };
}

function pastPrescriptions(person: Person): Prescription[] {
  const onTheirWay = underWay.flatMap(({ approved, items }) =>
    Object.keys(items).map((key) => `${key}@${approved.slice(0, 10)}`),
  );
  const byDay = new Map<string, Medicine[]>();
  for (const medicine of medicinesOf(person.key).filter(({ supply }) => supply === "surgery"))
    for (const day of medicine.issues.filter((day) => !onTheirWay.includes(`${medicine.key}@${day}`))) {
      const group = `${day} ${medicine.kind}`;
      byDay.set(group, [...(byDay.get(group) ?? []), medicine]);
    }
  return [...byDay].flatMap(([group, issued]) =>
    Array.from({ length: Math.ceil(issued.length / MOST_ITEMS) }, (_, place) =>
      past(person, group.slice(0, 10), issued.slice(place * MOST_ITEMS, (place + 1) * MOST_ITEMS)),
    ),
  );
}

function order(person: Person, medicine: string, ordered: string): Order {
  return {
    id: uuidOf(`order ${medicine}@${ordered}`),
    identifier: uuidOf(`request ${medicine}@${ordered}`),
    nhsNumber: person.nhsNumber,
    medicine,
    orderedAt: ordered,
    note: null,
    pharmacy: null,
    decision: null,
  };
}

function ordersOf(person: Person, prescription: Prescription, ordered: string): Order[] {
  return prescription.items.map(({ id, medicine }) => ({
    ...order(person, medicine, ordered),
    decision: { kind: "approved", at: prescription.approvedAt, prescription: prescription.id, item: id },
  }));
}

/** A person's dispensed prescriptions, what is on its way and what was asked for; dates as written. */
export function asWritten(person: Person): Pick<Prescriptions, "prescriptions" | "orders"> {
  const prescriptions = pastPrescriptions(person);
  const orders: Order[] = [];
  for (const written of underWay.filter((one) => one.person === person.key)) {
    const prescription = prescriptionUnderWay(person, written);
    prescriptions.push(prescription);
    if (written.ordered) orders.push(...ordersOf(person, prescription, written.ordered));
  }
  for (const { medicine, ordered, note, rejected } of requested.filter((one) => one.person === person.key))
    orders.push({
      ...order(person, medicine, ordered),
      note: note ?? null,
      decision: rejected ? { kind: "rejected", ...rejected } : null,
    });
  return { prescriptions, orders };
}
