/** A valid ten-digit NHS number, without spaces. Only `parseNhsNumber` makes one. */
export type NhsNumber = string & { readonly __brand: "NhsNumber" };

export type NhsNumberRange =
  | "england-wales-iom"
  | "scotland-chi"
  | "northern-ireland"
  | "reserved"
  | "ireland-ihi"
  | "synthetic"
  | "unallocated";

export interface NhsNumberReading {
  readonly valid: boolean;
  readonly normalised: NhsNumber | null;
  /** Grouped 3 3 4 with spaces, for people and for screen readers. */
  readonly display: string | null;
  readonly range: NhsNumberRange | null;
  /** Valid, issued for England (or made up for demonstration), and not a dummy of one repeated digit. */
  readonly acceptForEnglandApp: boolean;
}

const typed = /^(?:[0-9]{10}|[0-9]{3} [0-9]{3} [0-9]{4}|[0-9]{3}-[0-9]{3}-[0-9]{4})$/;

/** First number of each allocated block, in order: NHS Data Dictionary and the published range table. */
const blocks: readonly (readonly [number, NhsNumberRange])[] = [
  [0, "unallocated"],
  [10_000_000, "scotland-chi"],
  [3_113_000_000, "unallocated"],
  [3_200_000_000, "northern-ireland"],
  [4_000_000_000, "england-wales-iom"],
  [5_000_000_000, "reserved"],
  [6_000_000_000, "england-wales-iom"],
  [8_000_000_000, "ireland-ihi"],
  [8_600_000_000, "unallocated"],
  [9_000_000_000, "synthetic"],
];

const unreadable: NhsNumberReading = {
  valid: false,
  normalised: null,
  display: null,
  range: null,
  acceptForEnglandApp: false,
};

/** Modulus 11 over weights 10 to 2 (NHS Data Dictionary, NHS NUMBER): 11 counts as 0, 10 does not exist. */
function checkDigitHolds(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, place) => total + Number(digit) * (10 - place),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/**
 * Reads what a person typed. Spaces around it, and single spaces or single hyphens in the 3-3-4 pattern, are
 * forgiven; only ASCII digits count.
 */
export function readNhsNumber(value: string): NhsNumberReading {
  const trimmed = value.trim();
  if (!typed.test(trimmed)) return unreadable;
  const digits = trimmed.replaceAll(/[ -]/g, "");
  if (!checkDigitHolds(digits)) return unreadable;
  const range = blocks.findLast(([first]) => Number(digits) >= first)?.[1] ?? "unallocated";
  const dummy = /^(.)\1{9}$/.test(digits);
  return {
    valid: true,
    normalised: digits as NhsNumber,
    display: displayNhsNumber(digits as NhsNumber),
    range,
    acceptForEnglandApp: !dummy && (range === "england-wales-iom" || range === "synthetic"),
  };
}

/** The number as the wire carries it (ten digits), or null when it is not one that this service accepts. */
export function parseNhsNumber(value: unknown): NhsNumber | null {
  if (typeof value !== "string") return null;
  const reading = readNhsNumber(value);
  return reading.acceptForEnglandApp ? reading.normalised : null;
}

/** `9996789012` as "999 678 9012". */
export function displayNhsNumber(number: NhsNumber): string {
  return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
}
