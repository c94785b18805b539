import { distance } from "./filter.ts";
import type { Document } from "./responses/document.ts";
import { BadSearch, TokenReader } from "./tokens.ts";

type Compare = (left: Document, right: Document) => number;

function valueOf(reader: TokenReader): (document: Document) => unknown {
  const name = reader.word();
  if (name === "geo.distance") return distance(reader);
  return (document) => {
    if (!Object.hasOwn(document, name))
      throw new BadSearch(
        `Invalid expression: Could not find a property named '${name}' on type 'search.document'.`,
      );
    return document[name];
  };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function clause(reader: TokenReader): Compare {
  const value = valueOf(reader);
  const sign = reader.takeIf("desc") ? -1 : 1;
  if (sign === 1) reader.takeIf("asc");
  return (left, right) => {
    const [a, b] = [value(left), value(right)];
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * textOf(a).localeCompare(textOf(b), "en");
  };
}

/** Reads `$orderby`: fields and distances, separated by commas. Throws BadSearch for anything else. */
export function orderOf(expression: string): Compare {
  const reader = new TokenReader(expression);
  const clauses = [clause(reader)];
  while (reader.takeIf(",")) clauses.push(clause(reader));
  if (!reader.ended) throw new BadSearch("Invalid expression: ',' expected.");
  return (left, right) => clauses.reduce((result, compare) => result || compare(left, right), 0);
}
