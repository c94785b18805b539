/** Thrown by `parseStrictJson`; names the rule that the text breaks, never the text. */
export class UnsafeJson extends Error {}

const deepest = 32;

/** Control characters (but for tab and line feed) and those that turn the direction of text. */
const unwanted =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Anything that cleaning might change; most strings hold none of it, and are told so without a copy. */
const perhapsUnclean = /[^\t\n -~]/;

/** A string from outside: normalised (NFC), without control and bidirectional characters; line feeds stay. */
export function cleanText(text: string): string {
  if (!perhapsUnclean.test(text)) return text;
  return text.normalize("NFC").replaceAll(/\r\n?/gu, "\n").replaceAll(unwanted, "");
}

/** Where the string ends that begins at `start`: at the next quote with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === "\\") before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
}

const blanks = new Set<string | undefined>([" ", "\n", "\r", "\t"]);

/**
 * How many keys a text writes that is known to be JSON: the strings before a colon. It hops from quote to quote, which
 * the engine finds by itself: to look at every letter takes three times as long.
 */
function keysWritten(text: string): number {
  let keys = 0;
  for (let start = text.indexOf('"'); start !== -1;) {
    let after = endOfString(text, start) + 1;
    while (blanks.has(text[after])) after += 1;
    if (text[after] === ":") keys += 1;
    start = text.indexOf('"', after);
  }
  return keys;
}

/** Cleans every string where it stands. Gives the value, and counts its keys. */
class Cleaning {
  keys = 0;

  of(value: unknown, level = 1): unknown {
    if (typeof value === "string") return cleanText(value);
    if (value === null || typeof value !== "object") return value;
    if (level > deepest) throw new UnsafeJson(`nested deeper than ${deepest}`);
    if (Array.isArray(value)) this.#array(value, level + 1);
    else this.#object(value as Record<string, unknown>, level + 1);
    return value;
  }

  #array(array: unknown[], level: number): void {
    for (let place = 0; place < array.length; place += 1) {
      const item: unknown = array[place];
      const cleaned = this.of(item, level);
      if (cleaned !== item) array[place] = cleaned;
    }
  }

  #object(object: Record<string, unknown>, level: number): void {
    const keys = Object.keys(object);
    this.keys += keys.length;
    for (const key of keys) {
      if (key === "__proto__") throw new UnsafeJson("a key named __proto__");
      const item = object[key];
      const cleaned = this.of(item, level);
      if (cleaned !== item) object[key] = cleaned;
    }
  }
}

/**
 * Parses JSON from outside: at most 32 deep, no key twice, no `__proto__`, every string cleaned. Throws SyntaxError
 * or UnsafeJson.
 */
export function parseStrictJson(text: string): unknown {
  const cleaning = new Cleaning();
  const value = cleaning.of(JSON.parse(text));
  // A key named twice lets two readers of one message disagree about what it says; of two, JSON.parse keeps one.
  if (keysWritten(text) !== cleaning.keys) throw new UnsafeJson("a key twice in one object");
  return value;
}
