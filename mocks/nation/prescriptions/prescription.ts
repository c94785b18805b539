/** What a pharmacy says of an item, in the published words. */
export const pharmacyStatuses = [
  "With Pharmacy",
  "With Pharmacy - Preparing Remainder",
  "Ready to Collect",
  "Ready to Collect - Partial",
  "Ready to Dispatch",
  "Ready to Dispatch - Partial",
  "Collected",
  "Dispatched",
  "Not Dispensed",
] as const;

export type PharmacyStatus = (typeof pharmacyStatuses)[number];

/** What a pharmacy told about an item. Instants are ISO 8601. */
export type Update = {
  /** Unique with the prescription's id: the same twice is refused. */
  task: string;
  status: PharmacyStatus;
  /** The pharmacy calls it over; "Ready to …" may be either. */
  terminal: boolean;
  /** When it happened, or will. */
  at: string;
  /** When it was told. */
  toldAt: string;
  /** From the counter (clock and control room) or over the wire, from a pharmacy's own system. */
  from: "counter" | "wire";
};

/** One medicine of a prescription. */
export type Item = {
  id: string;
  medicine: string;
  updates: Update[];
  /** When the prescriber cancelled it. */
  cancelledAt: string | null;
};

export type Prescription = {
  /** Short form id with its check character. */
  id: string;
  nhsNumber: string;
  practice: string;
  prescriber: string;
  course: "acute" | "continuous";
  approvedAt: string;
  /** Nominated or chosen for once, until another pharmacy takes it; null where any pharmacy may. */
  pharmacy: string | null;
  /** When a pharmacy took it from the national service. */
  receivedAt: string | null;
  /** The national service found it broken and does not show it. */
  invalidated: boolean;
  /** Nobody comes for it by themselves. */
  leftWaiting: boolean;
  items: Item[];
};

/** How the surgery decided about a request. */
export type Decision =
  | { kind: "approved"; at: string; prescription: string; item: string }
  | { kind: "rejected"; at: string; reason: string };

/** A repeat medicine that was asked for. */
export type Order = {
  id: string;
  /** The identifier that the request came with. */
  identifier: string;
  nhsNumber: string;
  medicine: string;
  orderedAt: string;
  note: string | null;
  /** A pharmacy for this once. */
  pharmacy: string | null;
  decision: Decision | null;
};

/** What a pharmacy's system tells about one item, its shape already checked. */
export type Told = {
  task: string;
  prescription: string;
  item: string;
  nhsNumber: string;
  pharmacy: string;
  status: PharmacyStatus;
  terminal: boolean;
  at: string;
  /** X-Request-ID of the call. */
  request: string;
};

export type Prescriptions = {
  prescriptions: Prescription[];
  orders: Order[];
  /** Everything that pharmacies told over the wire, as it was told. */
  told: Told[];
  /** Whether the tracking service answers the prescription service. */
  tracker: "works" | "down";
  /** How the prescription service itself is: too slow, asked too often, or broken. */
  service: "works" | "slow" | "busy" | "broken";
};

/** The last thing told of an item by now: a later time wins, one that was set for later counts from when it was told. */
export function latestUpdate(item: Item, now: Date): Update | undefined {
  const when = ({ at, toldAt }: Update) => Math.min(Date.parse(at), Date.parse(toldAt));
  return item.updates
    .filter(({ at }) => Date.parse(at) <= now.getTime())
    .reduce<Update | undefined>(
      (latest, update) => (latest === undefined || when(update) >= when(latest) ? update : latest),
      undefined,
    );
}
