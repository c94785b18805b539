import { reasons } from "../medicines/reasons.ts";
import type { Concept } from "./record.ts";

const concept = (code: string, display: string): Concept => ({ code, display });

/** Something that the surgery wrote in words only. */
export const inWords = (display: string): Concept => ({ code: null, display });

/** Concepts of SNOMED CT that the records use, by a short name of our own. */
export const allergens = {
  none: concept("716186003", "No known allergy"),
  penicillin: concept("91936005", "Allergy to penicillin"),
  aspirin: concept("293586001", "Allergy to aspirin"),
  latex: concept("300916003", "Latex allergy"),
  peanut: concept("91935009", "Allergy to peanut"),
  egg: concept("91930004", "Allergy to egg"),
  milk: concept("425525006", "Allergy to dairy product"),
  beeVenom: concept("424213003", "Allergy to bee venom"),
  shellfish: concept("300913006", "Allergy to shellfish"),
  dander: concept("232347008", "Allergy to animal dander"),
  grassPollen: concept("418689008", "Allergy to grass pollen"),
  aceInhibitor: concept("295036000", "Allergy to angiotensin-converting enzyme inhibitor"),
  degraded: concept("196461000000101", "Transfer-degraded drug allergy"),
};

export const reactions = {
  rash: concept("271807003", "Eruption of skin"),
  hives: concept("126485001", "Urticaria"),
  anaphylaxis: concept("39579001", "Anaphylaxis"),
  cough: concept("49727002", "Cough"),
  nausea: concept("422587007", "Nausea"),
  vomiting: concept("422400008", "Vomiting"),
  itching: concept("418290006", "Itching"),
};

/** Problems: those for which medicines are taken, and some that need none. */
export const conditions = {
  ...reasons,
  ankleSprain: concept("44465007", "Sprain of ankle"),
  backPain: concept("279039007", "Low back pain"),
  carer: concept("224484003", "Patient themselves providing care"),
  domesticAbuse: concept("429746005", "Victim of domestic abuse"),
  fall: concept("161898004", "Falls"),
  gastroenteritis: concept("25374005", "Gastroenteritis"),
  kidneyDisease: concept("433144002", "Chronic kidney disease stage 3"),
  miscarriage: concept("17369002", "Miscarriage"),
  sleep: concept("193462001", "Insomnia"),
  type2Diabetes: concept("44054006", "Type 2 diabetes mellitus"),
  urineInfection: concept("68566005", "Urinary tract infection"),
};

export const encounters = {
  faceToFace: concept("325861000000105", "Face to face consultation"),
  telephone: concept("386472008", "Telephone consultation"),
  homeVisit: concept("439708006", "Home visit"),
  admin: inWords("Administration"),
};

export const measures = {
  bloodPressure: concept("75367002", "Blood pressure"),
  weight: concept("27113001", "Body weight"),
  height: concept("50373000", "Body height measure"),
  heartRate: concept("364075005", "Heart rate"),
  smoker: concept("77176002", "Smoker"),
  exSmoker: concept("8517006", "Ex-smoker"),
  neverSmoked: concept("266919005", "Never smoked tobacco"),
  alcohol: concept("1082641000000106", "Alcohol units consumed per week"),
  gad7: concept("445455005", "Generalised anxiety disorder 7 item score"),
  noConsentToVaccines: concept("268559007", "No consent for any immunisation"),
};

export const specialties = {
  cardiology: concept("394579002", "Cardiology"),
  dermatology: concept("394582007", "Dermatology"),
  endocrinology: concept("394583002", "Endocrinology"),
  mentalHealth: concept("394587001", "Psychiatry"),
  obstetrics: concept("394585009", "Obstetrics and gynaecology"),
  ophthalmology: concept("394594003", "Ophthalmology"),
  orthopaedics: concept("394801008", "Trauma and orthopaedics"),
  paediatrics: concept("394537008", "Paediatrics"),
  physiotherapy: concept("722138006", "Physiotherapy"),
};

export const paperTypes = {
  discharge: concept("824331000000106", "Inpatient final discharge letter"),
  clinicLetter: concept("371531000", "Report of clinical encounter"),
  carePlan: concept("734163000", "Care plan"),
  fitNote: concept("751481000000104", "eMED3 (2010) new statement issued, not fit for work"),
  image: inWords("Image of a heart scan"),
  letter: inWords("Letter to the patient"),
};
