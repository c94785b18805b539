/** Thrown by `parseStrictJson`; names the rule that the text breaks, never the text. */
export class UnsafeJson extends Error {}

const deepest = 32;

/** One token of structure or one whole string; unrolled so that a long narrative costs no backtracking. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gsu;

/** Control characters (but for tab and line feed) and those that turn the direction of text. */
const unwanted =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A string from outside: normalised (NFC), without control and bidirectional characters; line feeds stay. */
export function cleanText(text: string): string {
  return text.normalize("NFC").replaceAll(/\r\n?/gu, "\n").replaceAll(unwanted, "");
}

/** A key named twice lets two readers of one message disagree about what it says. */
function refuseDuplicateKeys(text: string): void {
  const open: (Set<string> | null)[] = [];
  let lastString: string | null = null;
  for (const [part] of text.matchAll(token)) {
    if (part === "{" || part === "[") {
      open.push(part === "{" ? new Set() : null);
      if (open.length > deepest) throw new UnsafeJson(`nested deeper than ${deepest}`);
    } else if (part === "}" || part === "]") open.pop();
    else if (part === ":") {
      const keys = open.at(-1);
      if (keys && lastString !== null) {
        const key = lastString.includes("\\") ? String(JSON.parse(lastString)) : lastString.slice(1, -1);
        if (keys.has(key)) throw new UnsafeJson("a key twice in one object");
        if (key === "__proto__") throw new UnsafeJson("a key named __proto__");
        keys.add(key);
      }
    }
    lastString = part.startsWith('"') ? part : null;
  }
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
}

/**
 * Parses JSON from outside: at most 32 deep, no key twice, no `__proto__`, every string cleaned. Throws SyntaxError
 * or UnsafeJson.
 */
export function parseStrictJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  refuseDuplicateKeys(text);
  return clean(value);
}
