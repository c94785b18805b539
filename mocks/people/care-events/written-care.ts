/** What a hospital changed about one medicine when it let somebody go home. */
export type MedicineChange = {
  change: "started" | "stopped" | "changed";
  name: string;
  /** How to take it now; null for one that was stopped. */
  dose: string | null;
  /** How it was taken before; null for a new one. */
  before: string | null;
  why: string;
};

/** What a discharge summary says, under the headings of the national eDischarge standard that people need. */
export type WrittenDischarge = {
  reason: string;
  medicines: readonly MedicineChange[];
  followUp: readonly string[];
  warningSigns: readonly { sign: string; todo: string }[];
};

/** Something that happened in somebody's care. Times are London's wall clock, written as on 16 May 2028. */
export type WrittenHappening = {
  /** Unique in the nation. */
  key: string;
  kind: "ambulance" | "admitted" | "moved" | "discharged";
  at: string;
  /** ODS code of the hospital. */
  hospital: string;
  ward: { name: string; telephone: string } | null;
  /** The person asked that nobody else is told. */
  private: boolean;
  discharge: WrittenDischarge | null;
};

/** A device of the alarm centre, worn or at home. */
export type WrittenDevice = {
  key: string;
  kind: "pendant" | "base-unit" | "bed-sensor";
  name: string;
  status: "working" | "fault";
  /** Per cent; null for one that needs no battery. */
  battery: number | null;
  /** When it was last heard of; null where it reports every hour, so that it is always the last full hour. */
  lastSeen: string | null;
};

/** What a device told the alarm centre, and what the centre did. */
export type WrittenAlert = {
  key: string;
  kind: "fall" | "button" | "left-bed";
  at: string;
  /** Key of the device. */
  device: string;
  outcome: "ambulance" | "family-called" | "all-well" | "false-alarm";
};

export type WrittenTelecare = {
  centre: { name: string; telephone: string };
  devices: readonly WrittenDevice[];
  alerts: readonly WrittenAlert[];
};

/** What was written about one person before the day of seeding. */
export type WrittenCare = { happenings: readonly WrittenHappening[]; telecare: WrittenTelecare | null };
