import { MILL_LANE, NORTHFIELD_HOSPITAL, SOUTHQUAY_HOSPITAL } from "#mocks/nation/organisations.ts";
import {
  appointment,
  appointmentId,
  letter,
  questionnaire,
  referral,
  waitingList,
  type HospitalCare,
} from "./care.ts";

const northfield = NORTHFIELD_HOSPITAL.odsCode;
const southquay = SOUTHQUAY_HOSPITAL.odsCode;
const skin = `${southquay}~SQ2204471`;
const surgery = { organisation: MILL_LANE.odsCode, clinician: "555000000201" };

/** Two hospitals, each kind of meeting, a referral to book and one that is booked; something of everything. */
export const kris: HospitalCare = {
  appointments: [
    appointment("kris-2026-breathing", {
      hospital: northfield,
      specialty: "respiratory",
      title: "Respiratory medicine",
      start: "2026-10-05T09:40",
      place: "Outpatients 2, Main Building",
    }),
    appointment("kris-2027-breathing", {
      hospital: northfield,
      specialty: "respiratory",
      title: "Respiratory medicine",
      medium: "TELEPHONE",
      start: "2027-11-15T16:10",
    }),
    appointment("kris-2028-moved", {
      hospital: northfield,
      specialty: "respiratory",
      title: "Lung function test",
      start: "2028-03-06T08:50",
      place: "Lung Laboratory",
      status: "cancelled",
    }),
    appointment("kris-lung-function", {
      hospital: northfield,
      specialty: "respiratory",
      title: "Lung function test",
      start: "2028-05-22T09:30",
      end: "2028-05-22T10:15",
      place: "Lung Laboratory",
      clinician: "Jo Farrow, respiratory physiologist",
      preparation: [
        "Do not smoke on the day of the test.",
        "Do not use your blue inhaler for 4 hours before the test.",
        "Wear loose clothes.",
        "Bring a list of your medicines.",
      ],
    }),
    appointment("kris-dietitian", {
      hospital: northfield,
      specialty: "diabetes",
      title: "Dietitian",
      medium: "VIDEO_CONSULTATION",
      start: "2028-06-01T13:15",
      booking: "e-rs",
      referral: "999000000202",
    }),
    appointment("kris-skin", {
      hospital: southquay,
      specialty: "dermatology",
      title: "Dermatology",
      start: "2028-06-20T11:00",
      place: "Clinic C",
      pending: "reschedule",
      pathway: skin,
    }),
  ],
  referrals: [
    referral({
      ubrn: "999000000201",
      service: "northfieldDiabetes",
      state: "NOT_BOOKED",
      from: surgery,
      at: "2028-05-12T10:20",
    }),
    referral({
      ubrn: "999000000202",
      service: "northfieldDiabetes",
      state: "BOOKED",
      from: surgery,
      at: "2028-05-10T09:10",
    }),
  ],
  waitingLists: [
    waitingList({
      pathway: skin,
      hospital: southquay,
      specialty: "dermatology",
      since: "2028-02-07",
      plannedWeeks: 18,
      within80Weeks: 26,
    }),
    waitingList({
      pathway: `${northfield}~NF1130045`,
      hospital: northfield,
      specialty: "respiratory",
      since: "2027-08-02",
      ended: "2027-11-15",
    }),
  ],
  letters: [
    letter("kris-2027-breathing", {
      hospital: northfield,
      title: "Respiratory medicine clinic letter",
      at: "2027-11-18T10:00",
      receipt: "read",
      appointment: appointmentId("kris-2027-breathing"),
      sections: [
        {
          heading: "What we talked about",
          text: "Your asthma is steady. We talked about smoking and your breathing.",
        },
        { heading: "What happens next", text: "We will test how your lungs work in spring." },
      ],
    }),
    letter("kris-lung-function", {
      hospital: northfield,
      title: "Your lung function test",
      at: "2028-05-11T14:00",
      receipt: "unread",
      appointment: appointmentId("kris-lung-function"),
      sections: [
        {
          heading: "Before the test",
          text: "Do not smoke on the day. Do not use your blue inhaler for four hours before.",
        },
        { heading: "Where to go", text: "The Lung Laboratory is on the ground floor, next to the pharmacy." },
      ],
    }),
  ],
  questionnaires: [
    questionnaire("kris-lung-function", {
      hospital: northfield,
      specialty: "respiratory",
      title: "Your breathing at home and at work",
      form: "breathing",
      status: "in-progress",
      from: "2028-05-11T14:00",
      until: "2028-05-21T23:59",
      changed: "2028-05-13",
      appointment: appointmentId("kris-lung-function"),
    }),
    questionnaire("kris-2027-breathing", {
      hospital: northfield,
      specialty: "respiratory",
      title: "Asthma questionnaire",
      status: "completed",
      from: "2027-11-01T09:00",
      changed: "2027-11-08",
      appointment: appointmentId("kris-2027-breathing"),
    }),
  ],
};
