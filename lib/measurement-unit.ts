/** Spellings of one unit, after lower case and without spaces; UCUM first, what UK laboratories print after it. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  "10*9/l": ["10^9/l", "x10^9/l", "x10*9/l", "×10^9/l", "10e9/l", "10⁹/l", "x10⁹/l"],
  "10*12/l": ["10^12/l", "x10^12/l", "x10*12/l", "×10^12/l", "10e12/l", "10¹²/l", "x10¹²/l"],
  "ml/min/1.73m2": [
    "ml/min/{1.73_m2}",
    "ml/min/{1.73m2}",
    "ml/min/((173/100).m2)",
    "ml/min/1.73m^2",
    "ml/min/1.73m²",
    "ml/min/1.73sqm",
  ],
  "u/l": ["iu/l", "[iu]/l", "[u]/l"],
  "mu/l": ["miu/l", "m[iu]/l", "m[u]/l"],
  "l/l": ["ratio(l/l)"],
};

const canonical = new Map(
  Object.entries(spellings).flatMap(([unit, others]) =>
    others.map((other): [string, string] => [other, unit]),
  ),
);

/** One spelling for each unit, so that "µmol/L" and "umol/l" are the same; not for showing. */
export function canonicalUnit(unit: string): string {
  const plain = unit.normalize("NFC").replaceAll(/[µμ]/gu, "u").replaceAll(/\s+/gu, "").toLowerCase();
  return canonical.get(plain) ?? plain;
}

/** Whether two units are the same one, however they are spelt. */
export function sameUnit(one: string, other: string): boolean {
  return canonicalUnit(one) === canonicalUnit(other);
}
