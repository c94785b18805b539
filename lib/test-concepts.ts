import type { BandedTest } from "./clinical-bands.ts";
import { canonicalUnit } from "./measurement-unit.ts";

interface Concept {
  /** SNOMED CT concept ids of the UK edition: reported test, or panel. */
  readonly snomed: readonly string[];
  readonly loinc?: readonly string[];
  /** How laboratories name it where the code is one that we do not know; compared whole, in lower case. */
  readonly names?: readonly string[];
  /** A national band, only for a value in this unit (canonical). */
  readonly band?: { readonly test: BandedTest; readonly unit: string };
  /** What to convert for explaining, by the name that `convertUnit` knows. */
  readonly explainIn?: { readonly analyte: string; readonly from: string; readonly to: string };
}

const fromMgPerDl = (analyte: string) => ({ analyte, from: "mg/dL", to: "mmol/L" });

const lipid = (test: BandedTest) => ({
  band: { test, unit: "mmol/l" },
  explainIn: fromMgPerDl(test === "triglycerides" ? test : "cholesterol"),
});

/**
 * The tests that this service can explain. A key is also the key of `explain.<key>` in the words of test results.
 * SNOMED ids: UK Core and NHS pathology value sets; two families, the older GP names and the newer "substance
 * concentration" names.
 */
const concepts = {
  hba1c: {
    snomed: ["999791000000106", "1049301000000100", "1049321000000109", "1019431000000105"],
    loinc: ["59261-8", "4548-4"],
    band: { test: "hba1c-mmol-mol", unit: "mmol/mol" },
    explainIn: { analyte: "hba1c", from: "%", to: "mmol/mol" },
  },
  glucose: { snomed: ["1010671000000102"], loinc: ["14749-6"], explainIn: fromMgPerDl("glucose") },
  "glucose-fasting": {
    snomed: ["1003141000000105"],
    loinc: ["14771-0"],
    band: { test: "fasting-glucose-mmol-l", unit: "mmol/l" },
    explainIn: fromMgPerDl("glucose"),
  },
  "cholesterol-total": {
    snomed: ["1005671000000105"],
    loinc: ["14647-2", "2093-3"],
    ...lipid("total-cholesterol"),
  },
  hdl: { snomed: ["1005681000000107"], loinc: ["14646-4", "2085-9"], ...lipid("hdl") },
  ldl: { snomed: ["1022191000000100"], loinc: ["22748-8", "2089-1"], ...lipid("ldl") },
  "non-hdl": { snomed: ["1006191000000106"], loinc: ["70204-3"], ...lipid("non-hdl") },
  "cholesterol-ratio": {
    snomed: ["1015681000000109"],
    names: ["total cholesterol:hdl ratio", "cholesterol/hdl ratio", "serum cholesterol/hdl ratio"],
    band: { test: "chol-hdl-ratio", unit: "" },
  },
  triglycerides: {
    snomed: ["1005691000000109"],
    loinc: ["14927-8", "2571-8"],
    ...lipid("triglycerides"),
  },
  lipids: {
    snomed: ["252150008", "16254007"],
    loinc: ["24331-1", "57698-3"],
    names: ["lipid profile", "lipids", "serum lipids"],
  },
  creatinine: { snomed: ["1000731000000107", "1107001000000108"], loinc: ["14682-9"] },
  egfr: {
    snomed: ["1011481000000105", "1020291000000106"],
    loinc: ["62238-1", "98979-8"],
    band: { test: "egfr", unit: "ml/min/1.73m2" },
  },
  sodium: { snomed: ["1000661000000107", "1107871000000107"], loinc: ["2951-2"] },
  potassium: { snomed: ["1000651000000109", "1107751000000106"], loinc: ["2823-3"] },
  urea: { snomed: ["1028131000000104", "1110281000000107"], loinc: ["22664-7"] },
  "u-and-e": { snomed: ["1000641000000106", "252167001"], names: ["urea and electrolytes"] },
  alt: { snomed: ["1018251000000107", "1013211000000103", "1106081000000100"], loinc: ["1742-6"] },
  alp: { snomed: ["1000621000000104", "1106051000000106"], loinc: ["6768-6"] },
  bilirubin: {
    snomed: ["999691000000104", "997591000000109", "1107221000000109"],
    loinc: ["14631-6"],
  },
  albumin: { snomed: ["1000821000000103", "1105861000000106"], loinc: ["1751-7"] },
  "total-protein": { snomed: ["1000811000000109"], loinc: ["2885-2"] },
  lft: { snomed: ["997531000000108", "26958001"], names: ["liver function tests"] },
  "calcium-adjusted": { snomed: ["935051000000108"], loinc: ["29265-6"] },
  phosphate: { snomed: ["1000701000000101"], loinc: ["14879-1"] },
  tsh: { snomed: ["1022791000000101"], loinc: ["3016-3"] },
  ft4: { snomed: ["1016971000000106"], loinc: ["14920-3"] },
  tft: { snomed: ["1016851000000107"], names: ["thyroid function tests", "thyroid function test"] },
  crp: { snomed: ["1001371000000100"], loinc: ["1988-5"] },
  haemoglobin: { snomed: ["1022431000000105", "1107511000000100"], loinc: ["718-7"] },
  "red-cells": { snomed: ["1022451000000103"] },
  haematocrit: { snomed: ["1022291000000105", "1111571000000101"] },
  mcv: { snomed: ["1022491000000106", "1491000237105"], loinc: ["787-2"] },
  mch: { snomed: ["1022471000000107"] },
  mchc: { snomed: ["1022481000000109"] },
  wcc: { snomed: ["1022541000000102", "1110441000000100"], loinc: ["6690-2"] },
  neutrophils: { snomed: ["1022551000000104", "1108071000000101"], loinc: ["751-8"] },
  lymphocytes: { snomed: ["1022581000000105", "67541000237108"] },
  monocytes: { snomed: ["1022591000000107", "1107991000000100"] },
  eosinophils: { snomed: ["1022561000000101", "1107391000000104"] },
  basophils: { snomed: ["1022571000000108", "1106091000000103"] },
  platelets: { snomed: ["1022651000000100", "1108041000000107"], loinc: ["777-3"] },
  fbc: { snomed: ["1022441000000101", "26604007"], loinc: ["58410-2"], names: ["full blood count"] },
  ferritin: { snomed: ["993381000000106"], loinc: ["2276-4"] },
  b12: { snomed: [], names: ["vitamin b12", "serum vitamin b12", "serum vitamin b12 level"] },
  folate: { snomed: [], names: ["folate", "serum folate", "serum folate level"] },
  "vitamin-d": {
    snomed: [],
    names: ["vitamin d", "serum vitamin d", "serum total 25-hydroxyvitamin d level", "25-hydroxyvitamin d"],
  },
  psa: { snomed: ["1030791000000100"], loinc: ["2857-1"] },
  acr: {
    snomed: ["1023491000000104"],
    loinc: ["32294-1"],
    band: { test: "acr-mg-mmol", unit: "mg/mmol" },
  },
  "urine-culture": {
    snomed: [],
    names: [
      "urine culture",
      "mid-stream urine specimen",
      "mid-stream urine culture",
      "midstream urine culture",
      "msu",
      "urine microscopy and culture",
    ],
  },
} as const satisfies Readonly<Record<string, Concept>>;

export type TestConceptKey = keyof typeof concepts;

const known: Readonly<Record<TestConceptKey, Concept>> = concepts;

export const testConceptKeys = Object.keys(concepts) as readonly TestConceptKey[];

const byCode = new Map(
  testConceptKeys.flatMap((key) => [
    ...known[key].snomed.map((code): [string, TestConceptKey] => [`http://snomed.info/sct|${code}`, key]),
    ...(known[key].loinc ?? []).map((code): [string, TestConceptKey] => [`http://loinc.org|${code}`, key]),
  ]),
);

const byName = new Map(
  testConceptKeys.flatMap((key) =>
    (known[key].names ?? []).map((name): [string, TestConceptKey] => [name, key]),
  ),
);

/** A coded or named test, as FHIR's CodeableConcept has it. */
interface Coded {
  readonly coding?:
    readonly { readonly system?: string | undefined; readonly code?: string | undefined }[] | undefined;
  readonly text?: string | undefined;
}

/** The test that a code stands for, or, failing that, a name that is known whole; null is "no plain words yet". */
export function testConceptOf(coded: Coded, name: string): TestConceptKey | null {
  for (const { system, code } of coded.coding ?? []) {
    const key = byCode.get(`${system ?? ""}|${code ?? ""}`);
    if (key !== undefined) return key;
  }
  return byName.get(name.trim().toLowerCase()) ?? null;
}

/** Which national bands a test has for a value in this unit; null for none, and for a value in any other unit. */
export function bandedTestOf(key: TestConceptKey, unit: string | null): BandedTest | null {
  const { band } = known[key];
  return band !== undefined && canonicalUnit(unit ?? "") === band.unit ? band.test : null;
}

/** The usual unit of a test that is sometimes reported in another one, for explaining. */
export function otherUnitOf(key: TestConceptKey): Concept["explainIn"] | null {
  return known[key].explainIn ?? null;
}
