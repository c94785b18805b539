import { ELM_TREE, NORTHFIELD_HOSPITAL, SOUTHQUAY_HOSPITAL } from "#mocks/nation/organisations.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
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
const knee = `${northfield}~NF1150830`;
const surgery = { organisation: ELM_TREE.odsCode, clinician: "555000000103" };
const followUp = {
  hospital: northfield,
  specialty: "orthopaedics",
  title: "Ask for a follow-up: your knee",
  type: "pifu-triage",
  from: "2028-03-13T09:00",
  until: "2028-09-13T23:59",
  pathway: knee,
} as const;

/**
 * One decision at a time: a small operation to prepare for, a follow-up that two sources offer, a wait that is past the
 * average, and a department that has not answered in time.
 */
export const tom: HospitalCare = {
  appointments: [
    appointment("tom-2028-knee", {
      hospital: northfield,
      specialty: "orthopaedics",
      title: "Knee clinic",
      start: "2028-03-13T09:00",
      place: "Outpatients 3",
      pathway: knee,
    }),
    appointment("tom-hernia", {
      hospital: northfield,
      specialty: "generalSurgery",
      title: "Hernia operation",
      setting: "daycase",
      medium: null,
      start: "2028-06-08T08:00",
      end: "2028-06-08T16:00",
      place: "Day Unit",
    }),
  ],
  referrals: [
    referral({
      ubrn: "999000000701",
      service: "northfieldHeart",
      state: "TRIAGE_RESPONSE",
      from: surgery,
      at: "2028-05-04T14:25",
    }),
    referral({
      ubrn: "999000000702",
      service: "northfieldSurgery",
      state: "ARBL",
      from: surgery,
      at: "2028-01-17T09:35",
      reviewBy: "2028-05-09",
    }),
  ],
  waitingLists: [
    waitingList({
      pathway: knee,
      hospital: northfield,
      specialty: "orthopaedics",
      since: "2028-01-10",
      plannedWeeks: 24,
      // The department should have answered a week ago.
      changes: [
        {
          id: uuidOf("waiting list change tom-knee"),
          reference: "WL-100233",
          at: "2028-05-02T09:30",
          what: ["worse"],
          words: "My knee gives way on the stairs now.",
          answerBy: "2028-05-09",
          lookedAt: null,
          answer: null,
        },
      ],
    }),
    waitingList({
      pathway: `${southquay}~SQ2107719`,
      hospital: southquay,
      specialty: "urology",
      since: "2027-10-04",
      plannedWeeks: 20,
      within80Weeks: 29,
    }),
  ],
  letters: [
    letter("tom-hernia", {
      hospital: northfield,
      title: "Your operation",
      at: "2028-05-10T10:00",
      receipt: "unread",
      appointment: appointmentId("tom-hernia"),
      sections: [
        { heading: "The day", text: "Come to the Day Unit at 8am. Someone must take you home." },
        { heading: "Food", text: "Do not eat after midnight." },
      ],
    }),
  ],
  questionnaires: [
    questionnaire("tom-hernia", {
      hospital: northfield,
      specialty: "generalSurgery",
      title: "Questions before your operation",
      form: "operation",
      from: "2028-05-10T10:00",
      until: "2028-06-05T23:59",
      appointment: appointmentId("tom-hernia"),
    }),
    questionnaire("tom-knee-national", { ...followUp, askedBy: "waiting-list" }),
    questionnaire("tom-knee-portal", followUp),
  ],
};
