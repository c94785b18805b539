import { kilometresBetween, type Point } from "#mocks/nation/places.ts";
import { scoreOf } from "./full-text.ts";
import type { Document } from "./responses/document.ts";
import { BadSearch, TokenReader, type Token } from "./tokens.ts";

/** What names mean while an expression is read: the document's own, and inside `any` the range variable's. */
type Scope = { document: Document; variable: string; item: unknown };
type Predicate = (scope: Scope) => boolean;
type Value = (scope: Scope) => unknown;

const comparisons: Record<string, (left: never, right: never) => boolean> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  lt: (left, right) => left < right,
  le: (left, right) => left <= right,
  gt: (left, right) => left > right,
  ge: (left, right) => left >= right,
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The value at a path of names, from the document or from the range variable. */
function valueAt(names: readonly string[], scope: Scope): unknown {
  const [first = "", ...rest] = names;
  const own = first === scope.variable;
  if (!own && !Object.hasOwn(scope.document, first))
    throw new BadSearch(
      `Invalid expression: Could not find a property named '${first}' on type 'search.document'.`,
    );
  const start = own ? scope.item : scope.document[first];
  return rest.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), start);
}

function literal(token: Token): string | number | boolean | null {
  if (token.kind === "text") return token.text;
  if (token.kind === "number") return token.value;
  if (token.kind === "word" && token.text === "null") return null;
  if (token.kind === "word" && (token.text === "true" || token.text === "false"))
    return token.text === "true";
  throw new BadSearch("Invalid expression: literal expected.");
}

function comparison(reader: TokenReader, value: Value): Predicate {
  const compare = comparisons[reader.word()];
  if (!compare) throw new BadSearch("Invalid expression: comparison expected.");
  const right = literal(reader.take());
  return (scope) => {
    const left = value(scope);
    const comparable =
      left !== undefined && (left === null || right === null || typeof left === typeof right);
    return comparable && compare(left as never, right as never);
  };
}

/** `geo.distance(Geocode, geography'POINT(lon lat)')`, after its name, in kilometres. */
export function distance(reader: TokenReader): (document: Document) => number {
  reader.expect("(");
  const field = reader.word();
  reader.expect(",");
  const token = reader.take();
  if (token.kind !== "point") throw new BadSearch("Invalid expression: geography point expected.");
  reader.expect(")");
  return (document) => kilometresBetween(token, pointOf(document, field));
}

function pointOf(document: Document, field: string): Point {
  const value = document[field];
  const coordinates = isObject(value) ? value["coordinates"] : undefined;
  if (!Array.isArray(coordinates))
    throw new BadSearch(`Invalid expression: '${field}' is not a geography point.`);
  const [longitude, latitude] = coordinates as [number, number];
  return { longitude, latitude };
}

/** `search.ismatch('text', 'fields', 'simple', 'all')`, after its name; all but the text may be left out. */
function isMatch(reader: TokenReader): Predicate {
  reader.expect("(");
  const given = [reader.text()];
  while (reader.takeIf(",")) given.push(reader.text());
  reader.expect(")");
  const [text = "", fields = "", , mode] = given;
  return ({ document }) => scoreOf(document, { text, fields, mode: mode === "all" ? "all" : "any" }) > 0;
}

/** `any (x: …)`, after its name. */
function anyOf(reader: TokenReader, names: readonly string[]): Predicate {
  reader.expect("(");
  const variable = reader.word();
  reader.expect(":");
  const holds = either(reader);
  reader.expect(")");
  return (scope) => {
    const items = valueAt(names, scope);
    return Array.isArray(items) && items.some((item: unknown) => holds({ ...scope, variable, item }));
  };
}

function simple(reader: TokenReader): Predicate {
  if (reader.takeIf("(")) {
    const inner = either(reader);
    reader.expect(")");
    return inner;
  }
  if (reader.takeIf("search.ismatch")) return isMatch(reader);
  if (reader.takeIf("geo.distance")) {
    const kilometres = distance(reader);
    return comparison(reader, ({ document }) => kilometres(document));
  }
  const names = [reader.word()];
  while (reader.takeIf("/")) {
    if (reader.takeIf("any")) return anyOf(reader, names);
    names.push(reader.word());
  }
  return comparison(reader, (scope) => valueAt(names, scope));
}

function negated(reader: TokenReader): Predicate {
  if (!reader.takeIf("not")) return simple(reader);
  const inner = negated(reader);
  return (scope) => !inner(scope);
}

function both(reader: TokenReader): Predicate {
  const parts = [negated(reader)];
  while (reader.takeIf("and")) parts.push(negated(reader));
  return (scope) => parts.every((part) => part(scope));
}

function either(reader: TokenReader): Predicate {
  const parts = [both(reader)];
  while (reader.takeIf("or")) parts.push(both(reader));
  return (scope) => parts.some((part) => part(scope));
}

/** Reads a `$filter`; throws BadSearch for one that the index does not understand. */
export function filterOf(expression: string): (document: Document) => boolean {
  const reader = new TokenReader(expression);
  const holds = either(reader);
  if (!reader.ended) throw new BadSearch("Invalid expression: operator expected.");
  return (document) => holds({ document, variable: "", item: undefined });
}
