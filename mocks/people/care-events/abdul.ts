import { NORTHFIELD_HOSPITAL, SOUTHQUAY_HOSPITAL } from "#mocks/nation/organisations.ts";
import type { WrittenCare, WrittenDischarge } from "./written-care.ts";

const northfield = NORTHFIELD_HOSPITAL.odsCode;
const ward7 = { name: "Ward 7, East Wing", telephone: "01632 960172" };

const inFebruary: WrittenDischarge = {
  reason: "You fell at home. Nothing was broken. Your heart failure had become a little worse.",
  medicines: [
    {
      change: "changed",
      name: "Atorvastatin",
      dose: "One 40mg tablet at night",
      before: "One 20mg tablet at night",
      why: "To protect your heart better.",
    },
    {
      change: "stopped",
      name: "Amlodipine 5mg tablets",
      dose: null,
      before: "One tablet once a day",
      why: "Your ankles swelled.",
    },
  ],
  followUp: ["Blood test at the surgery in 2 weeks."],
  warningSigns: [{ sign: "More breathless than usual", todo: "Call the heart failure nurse, or 111." }],
};

/** A fall in February with a stay, one stay that he keeps to himself, and an alarm at home. */
export const abdul: WrittenCare = {
  happenings: [
    {
      ...{ key: "abdul-2027-private", kind: "admitted", at: "2027-09-02T09:30", hospital: "RZ902" },
      ward: { name: "Ward 3", telephone: SOUTHQUAY_HOSPITAL.telephone },
      ...{ private: true, discharge: null },
    },
    {
      ...{ key: "abdul-2028-02-admitted", kind: "admitted", at: "2028-02-19T21:40", hospital: northfield },
      ...{ ward: ward7, private: false, discharge: null },
    },
    {
      ...{ key: "abdul-2028-02-home", kind: "discharged", at: "2028-02-23T16:30", hospital: northfield },
      ...{ ward: ward7, private: false, discharge: inFebruary },
    },
  ],
  telecare: {
    centre: { name: "Northfield Alarm Centre", telephone: "01632 960175" },
    devices: [
      {
        ...{ key: "abdul-pendant", kind: "pendant", name: "Alarm pendant with fall detector" },
        ...{ status: "working", battery: 64, lastSeen: null },
      },
      {
        ...{ key: "abdul-base", kind: "base-unit", name: "Alarm box in the hall" },
        ...{ status: "working", battery: null, lastSeen: null },
      },
      {
        ...{ key: "abdul-bed", kind: "bed-sensor", name: "Bed sensor" },
        ...{ status: "working", battery: 12, lastSeen: null },
      },
    ],
    alerts: [
      {
        ...{ key: "abdul-alert-2028-02", kind: "fall", at: "2028-02-19T20:15" },
        ...{ device: "abdul-pendant", outcome: "ambulance" },
      },
      {
        ...{ key: "abdul-alert-2028-04", kind: "button", at: "2028-04-12T07:50" },
        ...{ device: "abdul-pendant", outcome: "false-alarm" },
      },
    ],
  },
};
