import { NORTHFIELD_HOSPITAL, SOUTHQUAY_HOSPITAL, WESTMOOR_HOSPITAL } from "#mocks/nation/organisations.ts";
import type { SpecialtyKey } from "./specialties.ts";

/** A service in the national referral service's directory. */
export type ReferralService = {
  id: string;
  name: string;
  hospital: string;
  specialty: SpecialtyKey;
  type: "TELEPHONE_ASSESSMENT" | "FIRST_OUTPATIENT" | "DAY_CASE" | "ASSESSMENT_SERVICE" | "AHP_CLINIC";
  /** Times can be picked online; otherwise the hospital calls. */
  bookable: boolean;
};

const northfield = { hospital: NORTHFIELD_HOSPITAL.odsCode, bookable: true };
const southquay = { hospital: SOUTHQUAY_HOSPITAL.odsCode, bookable: true };
const westmoor = { hospital: WESTMOOR_HOSPITAL.odsCode, bookable: false };

const listed = {
  northfieldDiabetes: {
    ...northfield,
    id: "901001",
    name: "Diabetes education and care, Northfield Hospital",
    specialty: "diabetes",
    type: "FIRST_OUTPATIENT",
  },
  northfieldTalkingTherapies: {
    ...northfield,
    id: "901002",
    name: "NHS Talking Therapies, Northfield",
    specialty: "mentalHealth",
    type: "ASSESSMENT_SERVICE",
  },
  northfieldHeart: {
    ...northfield,
    id: "901003",
    name: "Heart clinic, Northfield Hospital",
    specialty: "cardiology",
    type: "FIRST_OUTPATIENT",
  },
  northfieldElderlyCare: {
    ...northfield,
    id: "901004",
    name: "Care of older people, triage, Northfield Hospital",
    specialty: "elderly",
    type: "ASSESSMENT_SERVICE",
    bookable: false,
  },
  northfieldSurgery: {
    ...northfield,
    id: "901005",
    name: "General surgery day unit, Northfield Hospital",
    specialty: "generalSurgery",
    type: "DAY_CASE",
  },
  southquayEyes: {
    ...southquay,
    id: "902001",
    name: "Eye unit, Southquay General Hospital",
    specialty: "ophthalmology",
    type: "DAY_CASE",
  },
  southquayPhysiotherapy: {
    ...southquay,
    id: "902002",
    name: "Physiotherapy, Southquay General Hospital",
    specialty: "physiotherapy",
    type: "AHP_CLINIC",
  },
  southquaySkin: {
    ...southquay,
    id: "902003",
    name: "Skin clinic by telephone, Southquay General Hospital",
    specialty: "dermatology",
    type: "TELEPHONE_ASSESSMENT",
  },
  westmoorHeart: {
    ...westmoor,
    id: "903001",
    name: "Heart clinic, Westmoor Hospital",
    specialty: "cardiology",
    type: "FIRST_OUTPATIENT",
  },
  westmoorJoints: {
    ...westmoor,
    id: "903002",
    name: "Rheumatology, Westmoor Hospital",
    specialty: "rheumatology",
    type: "FIRST_OUTPATIENT",
  },
} as const satisfies Record<string, ReferralService>;

export type ServiceKey = keyof typeof listed;

/** The directory of the national referral service. */
export const services: Readonly<Record<ServiceKey, ReferralService>> = listed;
