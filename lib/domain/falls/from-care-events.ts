import type { Telecare } from "#lib/gateways/care-events/schema.ts";
import { alertKinds, outcomes, type Alarm } from "./model.ts";

/** An alarm at home in our words; what is of a kind that nobody here knows is said as that. */
export function toAlarm({ centre, devices, alerts }: Telecare): Alarm {
  const nameOf = (id: string) => devices.find((device) => device.id === id)?.name ?? null;
  return {
    centre,
    devices: devices.map(({ name, status, battery, lastSeen }) => ({
      ...{ name, battery, lastSeen },
      status: status === "working" || status === "fault" ? status : "not-known",
    })),
    alerts: alerts
      .map(({ id, kind, at, device, outcome }) => ({
        ...{ id, at, device: nameOf(device) },
        kind: alertKinds.find((known) => known === kind) ?? "other",
        outcome: outcomes.find((known) => known === outcome) ?? "other",
      }))
      .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at)),
  };
}
