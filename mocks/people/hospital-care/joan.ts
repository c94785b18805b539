import { HARBOUR_ROAD, SOUTHQUAY_HOSPITAL, WESTMOOR_HOSPITAL } from "#mocks/nation/organisations.ts";
import { appointment, appointmentId, letter, referral, waitingList, type HospitalCare } from "./care.ts";

const southquay = SOUTHQUAY_HOSPITAL.odsCode;
const westmoor = WESTMOOR_HOSPITAL.odsCode;
const surgery = { organisation: HARBOUR_ROAD.odsCode, clinician: "555000000302" };

/** Most of her care is at Westmoor, which tells nobody: only the referral shows that there is something to ask about. */
export const joan: HospitalCare = {
  appointments: [
    appointment("joan-2027-joints", {
      hospital: westmoor,
      specialty: "rheumatology",
      title: "Rheumatology",
      start: "2027-10-19T11:00",
      place: "Clinic 1",
    }),
    appointment("joan-joints", {
      hospital: westmoor,
      specialty: "rheumatology",
      title: "Rheumatology",
      start: "2028-05-31T11:00",
      place: "Clinic 1",
    }),
    appointment("joan-heart", {
      hospital: westmoor,
      specialty: "cardiology",
      title: "Cardiology",
      start: null,
      booking: "e-rs",
      referral: "999000000801",
      made: "2028-05-03",
    }),
    appointment("joan-bones", {
      hospital: southquay,
      specialty: "rheumatology",
      title: "Bone density scan",
      start: "2028-06-13T10:20",
      place: "X-ray Department",
    }),
  ],
  referrals: [
    referral({
      ubrn: "999000000801",
      service: "westmoorHeart",
      state: "BOOKED",
      from: surgery,
      at: "2028-05-03T09:50",
    }),
    referral({
      ubrn: "999000000802",
      service: "westmoorJoints",
      state: "CARL",
      from: surgery,
      at: "2027-06-22T15:15",
    }),
  ],
  waitingLists: [
    waitingList({
      pathway: `${westmoor}~WM0400077`,
      hospital: westmoor,
      specialty: "cardiology",
      since: "2028-05-03",
      plannedWeeks: 16,
    }),
  ],
  letters: [
    letter("joan-bones", {
      hospital: southquay,
      title: "Your bone density scan",
      at: "2028-05-09T11:30",
      receipt: "seen",
      appointment: appointmentId("joan-bones"),
      sections: [{ heading: "What to wear", text: "Wear clothes without metal. The scan takes 15 minutes." }],
    }),
    letter("joan-2027-joints", {
      hospital: westmoor,
      title: "Rheumatology clinic letter",
      at: "2027-10-22T09:00",
      receipt: "unread",
      appointment: appointmentId("joan-2027-joints"),
      sections: [{ heading: "Your treatment", text: "Your injections go on as before." }],
    }),
  ],
  questionnaires: [],
};
