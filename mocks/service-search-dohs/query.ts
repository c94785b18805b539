import { BadSearch } from "./tokens.ts";

/** What a search asks for, whether it came in the address or in a body. */
export type Query = {
  search: string;
  searchFields: string;
  searchMode: "any" | "all";
  filter: string;
  orderby: string;
  select: string;
  top: number;
  skip: number;
  count: boolean;
};

const NAMES = [
  "search",
  "searchfields",
  "searchmode",
  "querytype",
  "filter",
  "orderby",
  "select",
  "top",
  "skip",
  "count",
];
const DEFAULT_TOP = 50;
const MOST_TOP = 1000;

type Given = ReadonlyMap<string, string>;

function wholeNumber(given: Given, name: "top" | "skip", ifNone: number, most: number): number {
  const text = given.get(name);
  if (text === undefined) return ifNone;
  if (!/^\d{1,6}$/.test(text) || Number(text) > most)
    throw new BadSearch(`Invalid value for '${name}': a whole number from 0 to ${most} is expected.`);
  return Number(text);
}

function oneOf<T extends string>(given: Given, name: string, allowed: readonly [T, ...T[]]): T {
  const text = given.get(name) ?? allowed[0];
  const value = allowed.find((one) => one === text);
  if (!value) throw new BadSearch(`Invalid value for '${name}': ${allowed.join(" or ")} is expected.`);
  return value;
}

function queryOf(given: Given): Query {
  oneOf(given, "querytype", ["simple", "full"]);
  return {
    search: given.get("search") ?? "*",
    searchFields: given.get("searchfields") ?? "",
    searchMode: oneOf(given, "searchmode", ["any", "all"]),
    filter: given.get("filter") ?? "",
    orderby: given.get("orderby") ?? "",
    select: given.get("select") ?? "*",
    top: wholeNumber(given, "top", DEFAULT_TOP, MOST_TOP),
    skip: wholeNumber(given, "skip", 0, 100_000),
    count: oneOf(given, "count", ["false", "true"]) === "true",
  };
}

/** Reads the parameters of a GET; the names of OData begin with `$`, in any case of letters. */
export function queryFromAddress(url: URL): Query {
  const given = new Map<string, string>();
  for (const [written, value] of url.searchParams) {
    const name = written.toLowerCase();
    if (name === "api-version") continue;
    const plain = name.replace(/^\$/, "");
    if (!NAMES.includes(plain)) throw new BadSearch(`The query parameter '${written}' is not supported.`);
    given.set(plain, value);
  }
  return queryOf(given);
}

/** Reads the body of a POST: the same names without `$`. */
export function queryFromBody(body: unknown): Query {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new BadSearch("The request body must be a JSON object.");
  const given = new Map<string, string>();
  for (const [written, value] of Object.entries(body)) {
    const name = written.toLowerCase();
    if (!NAMES.includes(name))
      throw new BadSearch(`The parameter '${written}' is not a valid parameter for the operation 'search'.`);
    if (!["string", "number", "boolean"].includes(typeof value))
      throw new BadSearch(`The parameter '${written}' has a value of the wrong type.`);
    given.set(name, String(value));
  }
  return queryOf(given);
}
