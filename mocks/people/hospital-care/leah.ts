import { HARBOUR_ROAD, SOUTHQUAY_HOSPITAL } from "#mocks/nation/organisations.ts";
import { appointment, referral, type HospitalCare } from "./care.ts";

/** One appointment that nobody else may learn of, and a referral that was sent back to the surgery. */
export const leah: HospitalCare = {
  appointments: [
    appointment("leah-clinic", {
      hospital: SOUTHQUAY_HOSPITAL.odsCode,
      specialty: "gynaecology",
      title: "Gynaecology",
      start: "2028-05-29T10:50",
      place: "Clinic B",
    }),
  ],
  referrals: [
    referral({
      ubrn: "999000000911",
      service: "southquayPhysiotherapy",
      state: "REJECTED",
      from: { organisation: HARBOUR_ROAD.odsCode, clinician: "555000000303" },
      at: "2028-04-24T17:05",
    }),
  ],
  waitingLists: [],
  letters: [],
  questionnaires: [],
};
