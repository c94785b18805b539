import { canonicalUnit } from "./measurement-unit.ts";

/** A number in another unit; `digits` says how many decimals it was rounded to. */
export interface Converted {
  readonly value: number;
  readonly digits: number;
}

interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly digits: number;
  readonly convert: (value: number) => number;
}

/** mg/dL for one mmol/L: the molar masses of cholesterol, of an average triglyceride, and of glucose. */
const mgPerMmol = { cholesterol: 38.67, triglycerides: 88.57, glucose: 18.0156 } as const;

function concentration(factor: number): readonly Conversion[] {
  return [
    { from: "mmol/l", to: "mg/dl", digits: 0, convert: (value) => value * factor },
    { from: "mg/dl", to: "mmol/l", digits: 1, convert: (value) => value / factor },
  ];
}

const conversions: Readonly<Record<string, readonly Conversion[]>> = {
  // IFCC to DCCT-aligned: the master equation of the IFCC and NGSP networks.
  hba1c: [
    { from: "mmol/mol", to: "%", digits: 1, convert: (value) => 0.09148 * value + 2.152 },
    { from: "%", to: "mmol/mol", digits: 0, convert: (value) => 10.93 * value - 23.5 },
  ],
  cholesterol: concentration(mgPerMmol.cholesterol),
  triglycerides: concentration(mgPerMmol.triglycerides),
  glucose: concentration(mgPerMmol.glucose),
};

/** Rounds half up; the slack keeps 2.675 from becoming 2.67 for how a computer writes it. */
export function roundHalfUp(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.floor(value * scale + 0.5 + 1e-9) / scale;
}

/**
 * A result in a unit that people also meet, for explaining only: it never replaces the report's own value. Null
 * where no conversion is known.
 */
export function convertUnit(analyte: string, from: string, to: string, value: number): Converted | null {
  const found = conversions[analyte]?.find(
    (conversion) => conversion.from === canonicalUnit(from) && conversion.to === canonicalUnit(to),
  );
  return found ? { value: roundHalfUp(found.convert(value), found.digits), digits: found.digits } : null;
}
