import type { DefaultTreeAdapterTypes } from "parse5";
import { headings, lists } from "./letter-blocks.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

interface Row {
  readonly element: Element;
  readonly cells: Element[];
  /** It holds parts of a letter (a heading, a list, a table): then it only places them. */
  places: boolean;
}

interface Table {
  readonly element: Element;
  readonly rows: Row[];
  /** Inside a list, where no table can stand. */
  readonly listed: boolean;
}

/** How the tables of a letter are to be read. */
export interface Tables {
  /** Tables whose first row heads every column. */
  readonly data: ReadonlySet<Element>;
  /** Rows of other tables: each is a paragraph of its cells. */
  readonly rows: ReadonlySet<Element>;
}

const parts = new Set([...headings, ...lists, "table", "dl"]);

interface Place {
  readonly node: Node;
  readonly table: Table | null;
  readonly row: Row | null;
  readonly listed: boolean;
}

function note({ node, table, row, listed }: Place, into: Table[]): readonly Place[] {
  if (!("tagName" in node)) return [];
  let [inTable, inRow] = [table, row];
  if (row && parts.has(node.tagName)) row.places = true;
  if (node.tagName === "table") {
    [inTable, inRow] = [{ element: node, rows: [], listed }, null];
    into.push(inTable);
  }
  if (node.tagName === "tr" && table) {
    inRow = { element: node, cells: [], places: false };
    table.rows.push(inRow);
  }
  if (node.tagName === "td" || node.tagName === "th") row?.cells.push(node);
  const inList = listed || lists.includes(node.tagName);
  return node.childNodes.map((child) => ({ node: child, table: inTable, row: inRow, listed: inList }));
}

/** Walks without recursion, in the order of the letter. */
function allTables(root: readonly Node[]): readonly Table[] {
  const found: Table[] = [];
  const waiting: Place[] = root.map((node) => ({ node, table: null, row: null, listed: false })).toReversed();
  for (let at = waiting.pop(); at; at = waiting.pop())
    for (const place of note(at, found).toReversed()) waiting.push(place);
  return found;
}

/** 0 too spans: to the end of its group. */
const spans = ({ attrs }: Element): boolean =>
  attrs.some(({ name, value }) => /^(?:col|row)span$/.test(name) && !/^\s*(?:1(?!\d)|\D|$)/.test(value));

/** A value may stand under a head only where every row has a cell for every head, and nothing shifts one. */
function isData({ rows, listed }: Table): boolean {
  const [first, ...rest] = rows;
  const others = rest.filter(({ cells }) => cells.length > 0);
  if (listed || !first || first.cells.length === 0 || others.length === 0) return false;
  return (
    first.cells.every(({ tagName }) => tagName === "th") &&
    others.every(({ cells }) => cells.length === first.cells.length) &&
    rows.every(({ cells, places }) => !places && !cells.some(spans))
  );
}

/** Tells tables that compare facts under heads from those that only place what is in them. */
export function tablesOf(root: readonly Node[]): Tables {
  const all = allTables(root);
  const data = all.filter(isData);
  const others = all.filter((table) => !data.includes(table)).flatMap(({ rows }) => rows);
  return {
    data: new Set(data.map(({ element }) => element)),
    rows: new Set(others.filter(({ places }) => !places).map(({ element }) => element)),
  };
}
