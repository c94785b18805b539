import { uuidOf } from "../uuid-of.ts";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+";

/** The check character of 17 characters: ISO 7064 MOD 37-2, with "+" where that standard writes "*". */
function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, one) => ((total + ALPHABET.indexOf(one)) * 2) % 37, 0);
  return ALPHABET.charAt((38 - sum) % 37);
}

/** A prescription's short form id: six hexadecimal digits, the practice, five more and the check character; the same for the same text. */
export function shortFormId(text: string, practice: string): string {
  const hex = uuidOf(text).replaceAll("-", "").toUpperCase();
  const [first, last] = [hex.slice(0, 6), hex.slice(-5)];
  const middle = practice.padStart(6, "0");
  return `${first}-${middle}-${last}${checkCharacter(first + middle + last)}`;
}

/** Whether a text is a short form id with its right check character. */
export function isShortFormId(text: string): boolean {
  if (!/^[0-9A-F]{6}-[0-9A-Z]{6}-[0-9A-F]{5}[0-9A-Z+]$/.test(text)) return false;
  const body = text.replaceAll("-", "");
  return checkCharacter(body.slice(0, -1)) === body.at(-1);
}
