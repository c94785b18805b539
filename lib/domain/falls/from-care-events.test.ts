import { expect, test } from "vitest";
import { toAlarm } from "./from-care-events.ts";

const device = { id: "d", kind: "pendant", name: "Pendant", battery: 64, lastSeen: null };
const alert = { id: "1", kind: "fall", at: "2028-05-16T09:00:00Z", device: "d", outcome: "ambulance" };
const centre = { name: "Alarm Centre", telephone: "01632 960175" };

test("alerts are told newest first, with the name of their device", () => {
  const older = { ...alert, id: "2", at: "2028-05-16T09:30:00+01:00", device: "gone" };
  const { alerts } = toAlarm({ centre, devices: [{ ...device, status: "working" }], alerts: [older, alert] });
  expect(alerts).toMatchObject([
    { id: "1", device: "Pendant", kind: "fall", outcome: "ambulance" },
    { id: "2", device: null },
  ]);
});

test("words that nobody knows are said as that, and never as working", () => {
  const { alerts, devices } = toAlarm({
    centre,
    devices: [{ ...device, status: "asleep" }],
    alerts: [{ ...alert, kind: "smoke", outcome: "drone" }],
  });
  expect(alerts).toMatchObject([{ kind: "other", outcome: "other" }]);
  expect(devices).toMatchObject([{ status: "not-known" }]);
});
