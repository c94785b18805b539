/**
 * A product of the dictionary of medicines and devices: its level, code and term, and the unit in which it is
 * counted. Codes that could not be confirmed in public sources stand in a SNOMED CT namespace of the sandbox's own
 * (1999999), so that they can never be taken for another medicine.
 */
export type Product = { level: "VTM" | "VMP" | "AMP"; code: string; term: string; unit: string };

const vmp = (code: string, term: string, unit: string): Product => ({ level: "VMP", code, term, unit });

export const products = {
  adalimumab: { level: "VTM", code: "407317001", term: "Adalimumab", unit: "injection" },
  alendronicAcid: vmp("11999999107", "Alendronic acid 70mg tablets", "tablet"),
  allopurinol: vmp("21999999101", "Allopurinol 100mg tablets", "tablet"),
  amlodipine: vmp("319283006", "Amlodipine 5mg tablets", "tablet"),
  amoxicillin: vmp("323510009", "Amoxicillin 500mg capsules", "capsule"),
  amoxicillinLiquid: vmp("31999999103", "Amoxicillin 125mg/5ml oral suspension sugar free", "ml"),
  aspirin: vmp("319773006", "Aspirin 75mg dispersible tablets", "tablet"),
  atorvastatin20: vmp("320030001", "Atorvastatin 20mg tablets", "tablet"),
  atorvastatin40: vmp("320031002", "Atorvastatin 40mg tablets", "tablet"),
  beclometasoneInhaler: {
    level: "AMP",
    code: "41999999106",
    term: "Clenil Modulite 50micrograms/dose inhaler (Chiesi Ltd)",
    unit: "dose",
  },
  beclometasoneSpray: vmp("39111911000001107", "Beclometasone 50micrograms/dose nasal spray", "dose"),
  bisoprolol: vmp("51999999108", "Bisoprolol 2.5mg tablets", "tablet"),
  calciumWithVitaminD: vmp(
    "61999999105",
    "Colecalciferol 400unit / Calcium carbonate 1.5g tablets",
    "tablet",
  ),
  cetirizine: vmp("71999999100", "Cetirizine 10mg tablets", "tablet"),
  coCodamol: vmp("322341003", "Co-codamol 30mg/500mg tablets", "tablet"),
  desogestrel: vmp("81999999102", "Desogestrel 75microgram tablets", "tablet"),
  emollient: {
    level: "AMP",
    code: "91999999104",
    term: "Diprobase ointment (Bayer Plc)",
    unit: "gram",
  },
  ferrousFumarate: vmp("41984711000001104", "Ferrous fumarate 210mg tablets", "tablet"),
  folicAcid: vmp("101999999100", "Folic acid 400microgram tablets", "tablet"),
  furosemide: vmp("317972000", "Furosemide 40mg tablets", "tablet"),
  ibuprofen: vmp("111999999102", "Ibuprofen 200mg tablets", "tablet"),
  latanoprost: vmp("121999999108", "Latanoprost 50micrograms/ml eye drops", "ml"),
  levothyroxine: vmp("131999999106", "Levothyroxine sodium 50microgram tablets", "tablet"),
  nicotinePatches: vmp("161999999104", "Nicotine 21mg/24hours transdermal patches", "patch"),
  omeprazole: vmp("317291008", "Omeprazole 20mg gastro-resistant capsules", "capsule"),
  paracetamol: vmp("322236009", "Paracetamol 500mg tablets", "tablet"),
  ramipril: vmp("318902004", "Ramipril 5mg capsules", "capsule"),
  salbutamol: vmp("39113611000001102", "Salbutamol 100micrograms/dose inhaler CFC free", "dose"),
  sertraline: vmp("141999999103", "Sertraline 50mg tablets", "tablet"),
  sumatriptan: vmp("151999999101", "Sumatriptan 50mg tablets", "tablet"),
} as const satisfies Record<string, Product>;

export type ProductKey = keyof typeof products;
