/** Who of the crowd: the how-manieth person of which seed. */
export type Identity = { seed: number; index: number };

// All named people's NHS numbers begin otherwise; so does the stranger's whom the faults bring in.
const RANGE = "9995";

/** Two prefixes belong to each person; of two neighbours at most one has no check digit. */
export const MOST_PEOPLE = 50_000;

const DEFAULT_SEED = 1;

/** `crowd-42` of the usual seed, `crowd-42-7` of seed 7. */
export const keyOf = ({ seed, index }: Identity): string =>
  seed === DEFAULT_SEED ? `crowd-${index}` : `crowd-${index}-${seed}`;

/** Who a key names; null for somebody who is not of a crowd. */
export function identityOf(key: string): Identity | null {
  const match = /^crowd-(0|[1-9]\d{0,4})(?:-(\d{1,9}))?$/.exec(key);
  if (!match) return null;
  return { index: Number(match[1]), seed: match[2] === undefined ? DEFAULT_SEED : Number(match[2]) };
}

function withCheckDigit(prefix: string): string | null {
  const sum = [...prefix].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : `${prefix}${check}`;
}

const prefixOf = (rank: number): string => RANGE + String(rank).padStart(5, "0");

/** The NHS number of the person with this index. */
export const nhsNumberOf = (index: number): string =>
  withCheckDigit(prefixOf(index * 2)) ?? withCheckDigit(prefixOf(index * 2 + 1)) ?? "";

/** Whose NHS number it would be; null for one that no crowd has. */
export function indexOf(nhsNumber: string): number | null {
  if (!nhsNumber.startsWith(RANGE)) return null;
  const index = Math.floor(Number(nhsNumber.slice(4, 9)) / 2);
  return nhsNumberOf(index) === nhsNumber ? index : null;
}
