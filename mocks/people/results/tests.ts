/** How a laboratory names and measures one thing: SNOMED CT code and term, unit as printed, and UCUM code. */
export type TestCode = { code: string; display: string; unit?: string; ucum?: string };

const perLitre = { unit: "mmol/L", ucum: "mmol/L" };
const units = { unit: "U/L", ucum: "U/L" };
const cells = { unit: "10*9/L", ucum: "10*9/L" };
const grams = { unit: "g/L", ucum: "g/L" };
const micromoles = { unit: "umol/L", ucum: "umol/L" };

/** The tests of the sandbox's laboratories, by a short name of our own. Codes: UK pathology (PBCL) and UK Core. */
export const tests = {
  hba1c: {
    code: "999791000000106",
    display:
      "Haemoglobin A1c level - International Federation of Clinical Chemistry and Laboratory Medicine standardised",
    unit: "mmol/mol",
    ucum: "mmol/mol",
  },
  glucose: { code: "1010671000000102", display: "Plasma glucose level", ...perLitre },
  fastingGlucose: { code: "1003141000000105", display: "Plasma fasting glucose level", ...perLitre },
  lipids: { code: "16254007", display: "Lipid panel" },
  cholesterol: { code: "1005671000000105", display: "Serum cholesterol level", ...perLitre },
  hdl: { code: "1005681000000107", display: "Serum high density lipoprotein cholesterol level", ...perLitre },
  ldl: {
    code: "1022191000000100",
    display: "Calculated low density lipoprotein cholesterol level",
    ...perLitre,
  },
  nonHdl: {
    code: "1006191000000106",
    display: "Serum non high density lipoprotein cholesterol level",
    ...perLitre,
  },
  triglycerides: { code: "1005691000000109", display: "Serum triglycerides level", ...perLitre },
  kidney: { code: "1000641000000106", display: "Urea and electrolytes" },
  sodium: { code: "1000661000000107", display: "Serum sodium level", ...perLitre },
  potassium: { code: "1000651000000109", display: "Serum potassium level", ...perLitre },
  urea: { code: "1028131000000104", display: "Serum urea level", ...perLitre },
  creatinine: { code: "1000731000000107", display: "Serum creatinine level", ...micromoles },
  egfr: {
    code: "1011481000000105",
    display:
      "eGFR (estimated glomerular filtration rate) using CKD-Epi (Chronic Kidney Disease Epidemiology Collaboration) formula",
    unit: "mL/min/1.73m2",
    ucum: "mL/min/{1.73_m2}",
  },
  albuminCreatinineRatio: {
    code: "1023491000000104",
    display: "Urine albumin:creatinine ratio",
    unit: "mg/mmol",
    ucum: "mg/mmol",
  },
  liver: { code: "997531000000108", display: "Liver function tests" },
  alt: { code: "1018251000000107", display: "Serum alanine aminotransferase level", ...units },
  alp: { code: "1000621000000104", display: "Serum alkaline phosphatase level", ...units },
  bilirubin: { code: "999691000000104", display: "Serum total bilirubin level", ...micromoles },
  albumin: { code: "1000821000000103", display: "Serum albumin level", ...grams },
  protein: { code: "1000811000000109", display: "Serum total protein level", ...grams },
  thyroid: { code: "1016851000000107", display: "Thyroid function test" },
  tsh: {
    code: "1022791000000101",
    display: "Serum TSH (thyroid stimulating hormone) level",
    unit: "mU/L",
    ucum: "m[IU]/L",
  },
  freeT4: { code: "1016971000000106", display: "Serum free T4 level", unit: "pmol/L", ucum: "pmol/L" },
  crp: { code: "1001371000000100", display: "Serum C reactive protein level", unit: "mg/L", ucum: "mg/L" },
  bloodCount: { code: "1022441000000101", display: "Full blood count" },
  haemoglobin: { code: "1022431000000105", display: "Haemoglobin estimation", ...grams },
  whiteCells: { code: "1022541000000102", display: "Total white cell count", ...cells },
  redCells: { code: "1022451000000103", display: "Red blood cell count", unit: "10*12/L", ucum: "10*12/L" },
  platelets: { code: "1022651000000100", display: "Platelet count", ...cells },
  redCellSize: { code: "1022491000000106", display: "Mean corpuscular volume", unit: "fL", ucum: "fL" },
  neutrophils: { code: "1022551000000104", display: "Neutrophil count", ...cells },
  ferritin: { code: "993381000000106", display: "Serum ferritin level", unit: "ug/L", ucum: "ug/L" },
  psa: {
    code: "1030791000000100",
    display: "Serum prostate specific antigen level",
    unit: "ug/L",
    ucum: "ug/L",
  },
  hiv: { code: "31676001", display: "HIV antigen test" },
  urineCulture: { code: "258574006", display: "Mid-stream urine specimen" },
  imaging: { code: "717321000000108", display: "Diagnostic imaging report" },
} as const satisfies Record<string, TestCode>;

export type TestKey = keyof typeof tests;

export const specimens = {
  blood: { code: "122555007", display: "Venous blood specimen" },
  urine: { code: "258574006", display: "Mid-stream urine specimen" },
} as const satisfies Record<string, TestCode>;

export type SpecimenKey = keyof typeof specimens;
