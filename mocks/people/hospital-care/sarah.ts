import { NORTHFIELD_HOSPITAL } from "#mocks/nation/organisations.ts";
import { appointment, appointmentId, letter, questionnaire, referral, type HospitalCare } from "./care.ts";

const northfield = NORTHFIELD_HOSPITAL.odsCode;

/** Maternity care, and this morning's referral from the midwife to talking therapies. */
export const sarah: HospitalCare = {
  appointments: [
    appointment("sarah-2027-early-pregnancy", {
      hospital: northfield,
      specialty: "gynaecology",
      title: "Early pregnancy unit",
      start: "2027-08-23T11:30",
      place: "Women’s Centre",
    }),
    appointment("sarah-2028-first-scan", {
      hospital: northfield,
      specialty: "obstetrics",
      title: "12-week scan",
      start: "2028-04-11T09:20",
      place: "Antenatal Clinic, Women’s Centre",
    }),
    appointment("sarah-midwife", {
      hospital: northfield,
      specialty: "obstetrics",
      title: "Midwife",
      medium: "TELEPHONE",
      start: "2028-05-23T15:00",
    }),
    appointment("sarah-second-scan", {
      hospital: northfield,
      specialty: "obstetrics",
      title: "20-week scan",
      start: "2028-06-06T10:10",
      place: "Antenatal Clinic, Women’s Centre",
    }),
  ],
  referrals: [
    referral({
      ubrn: "999000000301",
      service: "northfieldTalkingTherapies",
      state: "NOT_BOOKED",
      priority: "URGENT",
      // The midwife is the hospital's, so the referral comes from there.
      from: { organisation: northfield, clinician: "555000000901" },
      at: "2028-05-16T09:10",
    }),
  ],
  waitingLists: [],
  letters: [
    letter("sarah-second-scan", {
      hospital: northfield,
      title: "Your 20-week scan",
      at: "2028-04-12T12:00",
      receipt: "read",
      appointment: appointmentId("sarah-second-scan"),
      sections: [
        {
          heading: "What the scan is for",
          text: "The scan looks at how your baby is growing. It takes 30 minutes.",
        },
      ],
    }),
  ],
  questionnaires: [
    questionnaire("sarah-feelings", {
      hospital: northfield,
      specialty: "obstetrics",
      title: "How you are feeling in your pregnancy",
      form: "feelings",
      from: "2028-05-15T09:00",
      until: "2028-05-22T23:59",
      appointment: appointmentId("sarah-midwife"),
    }),
  ],
};
