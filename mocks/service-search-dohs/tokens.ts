/** A request that the index does not understand; its message goes into the 400. */
export class BadSearch extends Error {}

export type Token =
  | { kind: "word"; text: string }
  | { kind: "text"; text: string }
  | { kind: "number"; value: number }
  | { kind: "point"; longitude: number; latitude: number }
  | { kind: "mark"; text: string };

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;

const patterns = {
  space: /\s+/y,
  point: new RegExp(String.raw`geography'POINT\(\s*(${NUMBER})\s+(${NUMBER})\s*\)'`, "y"),
  text: /'((?:[^']|'')*)'/y,
  number: new RegExp(NUMBER, "y"),
  word: /[A-Za-z_@][A-Za-z0-9_.@]*/y,
  mark: /[(),:/]/y,
};

type PatternName = keyof typeof patterns;

function made(name: PatternName, match: RegExpExecArray): Token | null {
  if (name === "space") return null;
  if (name === "point") {
    const [longitude, latitude] = [Number(match[1]), Number(match[2])];
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
      throw new BadSearch("Invalid geography literal: longitude comes before latitude.");
    return { kind: "point", longitude, latitude };
  }
  if (name === "text") return { kind: "text", text: (match[1] ?? "").replaceAll("''", "'") };
  if (name === "number") return { kind: "number", value: Number(match[0]) };
  return { kind: name, text: match[0] };
}

function next(expression: string, at: number): { name: PatternName; match: RegExpExecArray } {
  for (const name of Object.keys(patterns) as PatternName[]) {
    const pattern = patterns[name];
    pattern.lastIndex = at;
    const match = pattern.exec(expression);
    if (match) return { name, match };
  }
  throw new BadSearch(`Invalid expression: Syntax error at position ${at}.`);
}

/** Cuts an OData expression into tokens. Throws BadSearch for a character that has no place in one. */
function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < expression.length) {
    const { name, match } = next(expression, at);
    const token = made(name, match);
    if (token) tokens.push(token);
    at += match[0].length;
  }
  return tokens;
}

/** Reads tokens one after the other. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(expression: string) {
    this.#tokens = tokensOf(expression);
  }

  get ended(): boolean {
    return this.#at >= this.#tokens.length;
  }

  take(): Token {
    const token = this.#tokens[this.#at];
    if (!token) throw new BadSearch("Invalid expression: Expression expected.");
    this.#at += 1;
    return token;
  }

  /** Takes a word or mark if it is the next token. */
  takeIf(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (!token || (token.kind !== "word" && token.kind !== "mark") || token.text !== text) return false;
    this.#at += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.takeIf(text)) throw new BadSearch(`Invalid expression: '${text}' expected.`);
  }

  word(): string {
    const token = this.take();
    if (token.kind !== "word") throw new BadSearch("Invalid expression: name expected.");
    return token.text;
  }

  text(): string {
    const token = this.take();
    if (token.kind !== "text") throw new BadSearch("Invalid expression: text literal expected.");
    return token.text;
  }
}
