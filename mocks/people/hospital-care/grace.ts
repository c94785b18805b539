import { MILL_LANE, SOUTHQUAY_HOSPITAL } from "#mocks/nation/organisations.ts";
import { appointment, appointmentId, letter, referral, waitingList, type HospitalCare } from "./care.ts";

const southquay = SOUTHQUAY_HOSPITAL.odsCode;
const eyes = `${southquay}~SQ2201902`;

/** A hospital that cancelled and has not rebooked, and a letter that must be heard: headings, not a picture. */
export const grace: HospitalCare = {
  appointments: [
    appointment("grace-2027-eyes", {
      hospital: southquay,
      specialty: "ophthalmology",
      title: "Glaucoma clinic",
      start: "2027-05-17T13:30",
      place: "Eye Unit",
    }),
    appointment("grace-2028-eyes", {
      hospital: southquay,
      specialty: "ophthalmology",
      title: "Glaucoma clinic",
      start: "2028-05-25T13:30",
      place: "Eye Unit",
      status: "cancelled",
      pending: "reschedule",
      pathway: eyes,
    }),
  ],
  referrals: [
    referral({
      ubrn: "999000000601",
      service: "southquayEyes",
      state: "APPOINTMENT_CANCELLED_BY_PROVIDER",
      from: { organisation: MILL_LANE.odsCode, clinician: "555000000202" },
      at: "2028-02-29T10:15",
    }),
  ],
  waitingLists: [
    waitingList({
      pathway: eyes,
      hospital: southquay,
      specialty: "ophthalmology",
      since: "2028-03-01",
      plannedWeeks: 14,
      within80Weeks: 20,
    }),
  ],
  letters: [
    letter("grace-2028-eyes", {
      hospital: southquay,
      title: "Your glaucoma clinic is cancelled",
      at: "2028-05-12T16:30",
      receipt: "unread",
      appointment: appointmentId("grace-2028-eyes"),
      sections: [
        { heading: "What has changed", text: "The clinic on 25 May cannot go ahead. We are sorry." },
        { heading: "What happens next", text: "We will send you a new time within two weeks." },
        {
          heading: "If your sight changes",
          text: "Call the Eye Unit at once. Do not wait for the new time.",
        },
        {
          heading: "How we write to you",
          text: "We know that you use a screen reader. This letter has headings.",
        },
      ],
    }),
  ],
  questionnaires: [],
};
