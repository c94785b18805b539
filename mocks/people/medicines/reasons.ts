/** The problems for which the sandbox's people take medicines: SNOMED CT code and words. */
export const reasons = {
  anaemiaInPregnancy: { code: "199244000", display: "Anaemia in pregnancy" },
  anxiety: { code: "197480006", display: "Anxiety disorder" },
  asthma: { code: "195967001", display: "Asthma" },
  chestInfection: { code: "50417007", display: "Lower respiratory tract infection" },
  contraception: { code: "13197004", display: "Contraception" },
  eczema: { code: "24079001", display: "Atopic dermatitis" },
  glaucoma: { code: "23986001", display: "Glaucoma" },
  gout: { code: "90560007", display: "Gout" },
  hayFever: { code: "367498001", display: "Seasonal allergic rhinitis" },
  heartDisease: { code: "414545008", display: "Ischaemic heart disease" },
  heartFailure: { code: "84114007", display: "Heart failure" },
  highBloodPressure: { code: "38341003", display: "Hypertension" },
  highCholesterol: { code: "13644009", display: "Hypercholesterolaemia" },
  migraine: { code: "37796009", display: "Migraine" },
  osteoporosis: { code: "64859006", display: "Osteoporosis" },
  otitisMedia: { code: "65363002", display: "Otitis media" },
  pain: { code: "22253000", display: "Pain" },
  pregnancy: { code: "77386006", display: "Pregnancy" },
  reflux: { code: "235595009", display: "Gastro-oesophageal reflux disease" },
  rheumatoidArthritis: { code: "69896004", display: "Rheumatoid arthritis" },
  smoking: { code: "77176002", display: "Smoker" },
  underactiveThyroid: { code: "40930008", display: "Hypothyroidism" },
} as const satisfies Record<string, { code: string; display: string }>;

export type ReasonKey = keyof typeof reasons;
