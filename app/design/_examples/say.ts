import type { Say } from "./part.ts";

export const wordings = ["plain", "long", "arabic"] as const;

/** How the words of the examples are shown. */
export type Wording = (typeof wordings)[number];

const arabicWords = ["نتائج", "موعد", "الفحص", "رسالة", "الصحة", "طبيب", "اختر", "يوم", "قائمة", "التالي"];

/** Numbers and signs stay as they are; each word becomes one of ten, always the same one. */
const arabic = (text: string) =>
  text.replace(/\p{L}[\p{L}’'-]*/gu, (word) => {
    const sum = [...word].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
    return arabicWords[sum % arabicWords.length] ?? word;
  });

/** A word as long as the longest place names and compounds, then the text twice over. */
const long = (text: string) => `Llanfairpwllgwyngyllgogerychwyrndrobwll ${text} ${text.toLowerCase()}`;

const told: Record<Wording, Say> = { plain: (text) => text, long, arabic };

/** The wording that `?words=` asks for, and plain words for anything else. */
export const wordingOf = (asked: string | string[] | undefined): Wording =>
  wordings.find((wording) => wording === asked) ?? "plain";

export const sayIn = (wording: Wording): Say => told[wording];
