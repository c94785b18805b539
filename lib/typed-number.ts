import { withPlainDigits } from "./plain-digits.ts";

/**
 * Reads a number as people type it: "72", "72.5", "72,5", "٧٢٫٥". A comma before exactly three digits could mean
 * thousands, so "1,000" is null, and so is everything else that is no plain number.
 */
export function readTypedNumber(text: string): number | null {
  const tidied = withPlainDigits(text.normalize("NFKC").trim());
  const [, whole, mark, part] = /^(\d{1,6})(?:([.,٫،])(\d{1,6}))?$/u.exec(tidied) ?? [];
  if (whole === undefined || (mark !== undefined && mark !== "." && part?.length === 3)) return null;
  return Number(part === undefined ? whole : `${whole}.${part}`);
}

/** Whether a number has at most so many digits after the point. */
export function hasDecimals(value: number, most: number): boolean {
  const scaled = value * 10 ** most;
  return Math.abs(scaled - Math.round(scaled)) < 1e-6;
}
