import { passphraseWords } from "./passphrase-words.ts";

/** Why a passphrase is not taken: too short, or one of the first that anybody would try. */
export type WeakPassphrase = "short" | "simple";

/** Characters; NIST SP 800-63B wants 15 of a password that stands alone, and 8 beside something else. Here tries are bounded. */
const leastCharacters = 12;

const first = [
  "password",
  "passphrase",
  "frontdoor",
  "letmein",
  "iloveyou",
  "qwertyuiop",
  "1234567890",
  "abcdefghij",
];

/** Runs of a keyboard or of the alphabet, either way. */
const runs = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm"].flatMap(
  (run) => [run, [...run].reverse().join("")],
);

/** What is wrong with a passphrase, or null: spaces at its ends count as it is typed, and accents are letters. */
export function refusedPassphrase(words: string): WeakPassphrase | null {
  const normal = words.normalize("NFKC");
  if ([...normal].length < leastCharacters) return "short";
  const plain = normal.toLowerCase().replaceAll(/[\s._-]/g, "");
  const isOnlyDigits = /^\d+$/.test(plain);
  const hasFewSigns = new Set(plain).size < 5;
  const isFirst = first.some((one) => plain.includes(one) && plain.length < one.length + 6);
  const isRun = runs.some((run) => run.includes(plain));
  return isOnlyDigits || hasFewSigns || isFirst || isRun ? "simple" : null;
}

/** A number below `count`, each as likely as any other. */
function anyBelow(count: number): number {
  const most = Math.floor(0x1_0000_0000 / count) * count;
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < most) return drawn % count;
  }
}

/** Five words drawn by chance: 45 bits, which at 600,000 rounds for each try nobody goes through. */
export const suggestPassphrase = (): string =>
  Array.from({ length: 5 }, () => passphraseWords[anyBelow(passphraseWords.length)]).join(" ");
