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
  northfieldEyes: {
    ...northfield,
    id: "901006",
    name: "Eye clinic, Northfield Hospital",
    specialty: "ophthalmology",
    type: "DAY_CASE",
  },
  northfieldHands: {
    ...northfield,
    id: "901007",
    name: "Hand and wrist operations, Northfield Hospital",
    specialty: "orthopaedics",
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
  southquayDiabetes: {
    ...southquay,
    id: "902004",
    name: "Diabetes centre, Southquay General Hospital",
    specialty: "diabetes",
    type: "FIRST_OUTPATIENT",
  },
  southquayHands: {
    ...southquay,
    id: "902005",
    name: "Hand and wrist operations, Southquay General Hospital",
    specialty: "orthopaedics",
    type: "DAY_CASE",
  },
  southquaySurgery: {
    ...southquay,
    id: "902006",
    name: "General surgery, Southquay General Hospital",
    specialty: "generalSurgery",
    type: "DAY_CASE",
  },
  southquayTalkingTherapies: {
    ...southquay,
    id: "902007",
    name: "NHS Talking Therapies, Southquay",
    specialty: "mentalHealth",
    type: "ASSESSMENT_SERVICE",
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
  westmoorDiabetes: {
    ...westmoor,
    id: "903003",
    name: "Diabetes clinic, Westmoor Hospital",
    specialty: "diabetes",
    type: "FIRST_OUTPATIENT",
  },
  westmoorHands: {
    ...westmoor,
    id: "903004",
    name: "Hand surgery, Westmoor Hospital",
    specialty: "orthopaedics",
    type: "DAY_CASE",
  },
} as const satisfies Record<string, ReferralService>;

export type ServiceKey = keyof typeof listed;

/** The directory of the national referral service. */
export const services: Readonly<Record<ServiceKey, ReferralService>> = listed;
