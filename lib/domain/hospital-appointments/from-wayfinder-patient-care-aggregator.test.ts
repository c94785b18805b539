import { expect, test } from "vitest";
import type { AppointmentItem } from "#lib/gateways/wayfinder-patient-care-aggregator/schema-activity.ts";
import { toHospitalAppointments } from "./from-wayfinder-patient-care-aggregator.ts";

const hand: AppointmentItem = {
  ...{ kind: "appointment", id: "a-1", description: "Hand operation", start: null, end: null, pathway: null },
  ...{ organisation: { odsCode: "RZ902", name: "Southquay General Hospital" }, status: "cancelled" },
  ...{ portalLink: "https://ers.example/nhslogin?ubrn=999000000402", clientId: "ers-01" },
  ...{ encounterClass: null, medium: null, location: null },
};

function referralOf(more: Partial<AppointmentItem>) {
  const silent = { waitingLists: [], silent: [], refused: [], leftOut: 0, complete: true };
  const care = { ...silent, items: [{ ...hand, ...more }] };
  return toHospitalAppointments(care, (own) => own, "2028-05-16T09:00:00Z")[0]?.referral;
}

test("which referral led to an appointment is known where the referral service's own link says it", () => {
  expect(referralOf({})).toBe("999000000402");
  expect(referralOf({ portalLink: "https://ers.example/nhslogin" })).toBeUndefined();
  expect(referralOf({ portalLink: "https://ers.example/nhslogin?ubrn=12" })).toBeUndefined();
  expect(referralOf({ portalLink: null })).toBeUndefined();
  expect(referralOf({ clientId: "southquay-01" })).toBeUndefined();
});
