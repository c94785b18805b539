import { ELM_TREE, NORTHFIELD_HOSPITAL, SOUTHQUAY_HOSPITAL } from "#mocks/nation/organisations.ts";
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
const cataract = `${southquay}~SQ2200118`;
const surgery = { organisation: ELM_TREE.odsCode, clinician: "555000000101" };

/** Every setting and most states: heart clinic, cataract list, stays, one appointment from too long ago. */
export const abdul: HospitalCare = {
  appointments: [
    appointment("abdul-2019-hip", {
      hospital: northfield,
      specialty: "orthopaedics",
      title: "Hip clinic",
      start: "2019-03-12T09:15",
      place: "Outpatients 3",
    }),
    appointment("abdul-2026-stay", {
      hospital: northfield,
      specialty: "cardiology",
      title: "Cardiology",
      setting: "inpatient",
      medium: null,
      start: "2026-11-02T16:20",
      end: "2026-11-09T11:00",
      place: "Ward 7, East Wing",
    }),
    appointment("abdul-2027-heart", {
      hospital: northfield,
      specialty: "cardiology",
      title: "Heart failure nurse",
      medium: "TELEPHONE",
      start: "2027-06-14T14:30",
    }),
    appointment("abdul-2027-missed", {
      hospital: northfield,
      specialty: "elderly",
      title: "Falls clinic",
      start: "2027-09-20T10:00",
      place: "Day Hospital, West Wing",
      status: "noshow",
    }),
    appointment("abdul-2028-cancelled", {
      hospital: southquay,
      specialty: "ophthalmology",
      title: "Eye measurements before the operation",
      start: "2028-04-26T11:20",
      place: "Eye Unit",
      status: "cancelled",
      pathway: cataract,
    }),
    appointment("abdul-heart-clinic", {
      hospital: northfield,
      specialty: "cardiology",
      title: "Heart clinic",
      start: "2028-05-24T10:40",
      place: "Outpatients 1, Main Building",
    }),
    appointment("abdul-cataract", {
      hospital: southquay,
      specialty: "ophthalmology",
      title: "Cataract operation, left eye",
      setting: "daycase",
      medium: null,
      start: "2028-06-12T07:30",
      end: "2028-06-12T15:00",
      place: "Day Surgery Unit",
      pending: "change",
      pathway: cataract,
    }),
  ],
  referrals: [
    referral({
      ubrn: "999000000101",
      service: "northfieldElderlyCare",
      state: "AWAITING_TRIAGE",
      from: surgery,
      at: "2028-05-09T11:05",
      reviewBy: "2028-05-30",
    }),
    referral({
      ubrn: "999000000102",
      service: "southquayEyes",
      state: "CARBL_OR_ARL",
      from: surgery,
      at: "2027-12-13T09:30",
    }),
  ],
  waitingLists: [
    waitingList({
      pathway: cataract,
      hospital: southquay,
      specialty: "ophthalmology",
      since: "2027-12-15",
      plannedWeeks: 22,
      within80Weeks: 31,
    }),
  ],
  letters: [
    letter("abdul-2026-discharge", {
      hospital: northfield,
      title: "Discharge letter",
      at: "2026-11-09T12:15",
      receipt: "read",
      appointment: appointmentId("abdul-2026-stay"),
      sections: [
        {
          heading: "Why you were in hospital",
          text: "Your heart failure made you short of breath. Your medicines were changed and your breathing eased.",
        },
        { heading: "What happens next", text: "The heart failure nurse will call you every six months." },
      ],
    }),
    letter("abdul-cataract-date", {
      hospital: southquay,
      title: "Your cataract operation",
      at: "2028-05-08T15:00",
      receipt: "seen",
      appointment: appointmentId("abdul-cataract"),
      sections: [
        {
          heading: "When to come",
          text: "Come to the Day Surgery Unit at 7:30am. You go home the same day.",
        },
        { heading: "Before you come", text: "Eat nothing after midnight. You may drink water until 6am." },
      ],
    }),
  ],
  questionnaires: [
    questionnaire("abdul-cataract-health", {
      hospital: southquay,
      specialty: "ophthalmology",
      title: "Your health before the operation",
      from: "2028-05-08T15:00",
      until: "2028-06-09T23:59",
      appointment: appointmentId("abdul-cataract"),
    }),
  ],
};
