/** Treatment functions: their published code, the referral service's code, and what people read. */
export const specialties = {
  cardiology: { code: "320", ers: "CARDIOLOGY", name: "Cardiology" },
  dermatology: { code: "330", ers: "DERMATOLOGY", name: "Dermatology" },
  diabetes: { code: "307", ers: "DIABETIC_MEDICINE", name: "Diabetes" },
  earNoseThroat: { code: "120", ers: "ENT", name: "Ear, nose and throat" },
  elderly: { code: "430", ers: "GERIATRIC_MEDICINE", name: "Elderly medicine" },
  generalMedicine: { code: "300", ers: "GENERAL_MEDICINE", name: "General internal medicine" },
  generalSurgery: { code: "100", ers: "SURGERY_NOT_OTHERWISE_SPECIFIED", name: "General surgery" },
  gynaecology: { code: "502", ers: "GYNAECOLOGY", name: "Gynaecology" },
  mentalHealth: { code: "710", ers: "MENTAL_HEALTH_ADULTS", name: "Talking therapies" },
  obstetrics: { code: "501", ers: "OBSTETRICS", name: "Maternity" },
  ophthalmology: { code: "130", ers: "OPHTHALMOLOGY", name: "Ophthalmology" },
  orthopaedics: { code: "110", ers: "ORTHOPAEDICS", name: "Trauma and orthopaedics" },
  paediatrics: { code: "420", ers: "CHILDREN_AND_ADOLESCENT_SERVICES", name: "Paediatrics" },
  physiotherapy: { code: "650", ers: "PHYSIOTHERAPY", name: "Physiotherapy" },
  respiratory: { code: "340", ers: "RESPIRATORY_MEDICINE", name: "Respiratory medicine" },
  rheumatology: { code: "410", ers: "RHEUMATOLOGY", name: "Rheumatology" },
  urology: { code: "101", ers: "UROLOGY", name: "Urology" },
} as const;

export type SpecialtyKey = keyof typeof specialties;
