export const deviceStates = ["working", "low-battery", "silent", "fault", "not-known"] as const;

export type DeviceState = (typeof deviceStates)[number];

export interface Device {
  readonly name: string;
  readonly status: "working" | "fault" | "not-known";
  /** Per cent; null where it needs none, or did not say. */
  readonly battery: number | null;
  /** ISO instant; null: it was never heard of. */
  readonly lastSeen: string | null;
}

export const alertKinds = ["fall", "button", "left-bed", "other"] as const;

export const outcomes = ["ambulance", "family-called", "all-well", "false-alarm", "other"] as const;

export interface Alert {
  readonly id: string;
  readonly kind: (typeof alertKinds)[number];
  /** ISO instant. */
  readonly at: string;
  /** Name of the device; null where it is no longer there. */
  readonly device: string | null;
  readonly outcome: (typeof outcomes)[number];
}

/** An alarm at home: whom it calls, how its devices are, and what they told, newest first. */
export interface Alarm {
  readonly centre: { readonly name: string; readonly telephone: string };
  readonly devices: readonly Device[];
  readonly alerts: readonly Alert[];
}

/** A device reports every hour; after six it may not call for help. */
const silentAfterMs = 6 * 60 * 60 * 1_000;

/** Per cent below which a battery is low. */
const lowBattery = 20;

/** How a device is, the worst first: what may not call for help comes before what soon may not. */
export function stateOf({ status, battery, lastSeen }: Device, now: string): DeviceState {
  if (status === "fault") return "fault";
  if (lastSeen === null || Date.parse(now) - Date.parse(lastSeen) > silentAfterMs) return "silent";
  if (status === "not-known") return "not-known";
  return battery !== null && battery < lowBattery ? "low-battery" : "working";
}
