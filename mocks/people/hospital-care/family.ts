import {
  ELM_TREE,
  HARBOUR_ROAD,
  NORTHFIELD_HOSPITAL,
  SOUTHQUAY_HOSPITAL,
} from "#mocks/nation/organisations.ts";
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
const asthma = { hospital: northfield, specialty: "paediatrics", title: "Children’s asthma clinic" } as const;
const none = { appointments: [], referrals: [], waitingLists: [], letters: [], questionnaires: [] };

/** Cares for her father, and has a wrist of her own: booked through the referral, and an operation that was cancelled. */
export const nadia: HospitalCare = {
  ...none,
  appointments: [
    appointment("nadia-wrist", {
      hospital: southquay,
      specialty: "physiotherapy",
      title: "Physiotherapy",
      medium: "TELEPHONE",
      start: "2028-05-19T12:30",
      booking: "e-rs",
      referral: "999000000401",
    }),
    appointment("nadia-hand-operation", {
      hospital: southquay,
      specialty: "orthopaedics",
      title: "Hand and wrist operations, Southquay General Hospital",
      setting: "daycase",
      medium: "FACE_TO_FACE",
      start: "2028-05-24T08:00",
      end: "2028-05-24T16:00",
      status: "cancelled",
      booking: "e-rs",
      referral: "999000000402",
    }),
  ],
  referrals: [
    referral({
      ubrn: "999000000401",
      service: "southquayPhysiotherapy",
      state: "BOOKED",
      from: { organisation: HARBOUR_ROAD.odsCode, clinician: "555000000301" },
      at: "2028-04-18T16:40",
    }),
    referral({
      ubrn: "999000000402",
      service: "southquayHands",
      state: "APPOINTMENT_CANCELLED_BY_PROVIDER",
      from: { organisation: HARBOUR_ROAD.odsCode, clinician: "555000000301" },
      at: "2028-01-20T11:15",
    }),
  ],
  waitingLists: [
    waitingList({
      pathway: `${southquay}~SQ2209310`,
      hospital: southquay,
      specialty: "orthopaedics",
      since: "2028-04-03",
    }),
  ],
};

/** Under 16: the hospital knows him, and the aggregator may not say so. */
export const kyle: HospitalCare = {
  ...none,
  appointments: [
    appointment("kyle-growth", {
      hospital: northfield,
      specialty: "paediatrics",
      title: "Children’s clinic",
      start: "2028-06-15T14:00",
      place: "Children’s Outpatients",
    }),
  ],
};

/** Under 16 until 2033: then what the hospital knew all along appears, with an adult clinic ahead. */
export const maya: HospitalCare = {
  ...none,
  appointments: [
    appointment("maya-2027-asthma", {
      ...asthma,
      start: "2027-10-11T15:40",
      place: "Children’s Outpatients",
    }),
    appointment("maya-asthma", { ...asthma, start: "2028-05-30T15:50", place: "Children’s Outpatients" }),
    appointment("maya-2033-asthma", {
      hospital: northfield,
      specialty: "respiratory",
      title: "Young people’s asthma clinic",
      start: "2033-06-21T16:00",
      made: "2033-05-20",
      place: "Outpatients 2, Main Building",
    }),
  ],
};

/** A deferred referral, one that she cancelled, and a follow-up request from a hospital that may not ask for it. */
export const priya: HospitalCare = {
  ...none,
  appointments: [
    appointment("priya-2027-skin", {
      hospital: southquay,
      specialty: "dermatology",
      title: "Dermatology",
      medium: "VIDEO_CONSULTATION",
      start: "2027-12-08T10:30",
    }),
    appointment("priya-2028-migraine", {
      hospital: northfield,
      specialty: "generalMedicine",
      title: "Headache clinic",
      start: "2028-06-27T09:00",
      place: "Outpatients 2, Main Building",
      pending: "cancellation",
    }),
  ],
  referrals: [
    referral({
      ubrn: "999000000501",
      service: "southquaySkin",
      state: "DEFER_TO_PROVIDER",
      from: { organisation: ELM_TREE.odsCode, clinician: "555000000101" },
      at: "2028-05-02T08:55",
      reviewBy: "2028-05-26",
    }),
    referral({
      ubrn: "999000000502",
      service: "northfieldHeart",
      state: "APPOINTMENT_CANCELLED_BY_PATIENT",
      from: { organisation: ELM_TREE.odsCode, clinician: "555000000102" },
      at: "2028-03-14T11:45",
    }),
  ],
  letters: [
    letter("priya-2027-skin", {
      hospital: southquay,
      title: "Dermatology clinic letter",
      at: "2027-12-10T09:00",
      receipt: "unread",
      appointment: appointmentId("priya-2027-skin"),
      sections: [{ heading: "What we found", text: "Your skin has healed. You need no more appointments." }],
    }),
  ],
  questionnaires: [
    questionnaire("priya-skin-follow-up", {
      hospital: southquay,
      specialty: "dermatology",
      title: "Ask for a follow-up: dermatology",
      type: "pifu-triage",
      from: "2027-12-08T10:30",
      until: "2028-12-08T23:59",
      askedBy: "waiting-list",
    }),
  ],
};
