/** A run of words in a line; a line feed in `text` is a line of its own. */
export interface Inline {
  readonly text: string;
  readonly strong: boolean;
  /** Only https; anything else is left as words. */
  readonly href: string | null;
}

export type Line = readonly Inline[];

/** The parts that a letter may have on a page. Heading levels begin at 2 and leave none out. */
export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: "paragraph"; readonly line: Line }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Line[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] };

export interface Letter {
  readonly blocks: readonly Block[];
  /** Something that people see in it (a picture, a form) is not among the blocks. */
  readonly leftOut: boolean;
}

/** Elements that head a part of a letter. */
export const headings = ["h1", "h2", "h3", "h4", "h5", "h6"];
/** Elements that hold items. */
export const lists = ["ul", "ol", "menu"];

const textOf = (line: Line): string =>
  line
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\s+/g, " ")
    .trim();

/** Spaces as a browser shows them: one, and none at the ends of a line. */
function tidy(run: readonly Inline[]): Line {
  const kept: Inline[] = [];
  for (const piece of run) {
    const before = kept.at(-1);
    const text = piece.text.replaceAll(/[^\S\n]+/g, " ").replaceAll(/ ?\n ?/g, "\n");
    const atStart = before === undefined || /[ \n]$/.test(before.text);
    const next = atStart ? text.replace(/^ /, "") : text;
    if (next === "") continue;
    if (before && before.strong === piece.strong && before.href === piece.href)
      kept.splice(-1, 1, { ...before, text: before.text + next });
    else kept.push({ ...piece, text: next });
  }
  const ends = kept.map((piece, index) => ({
    ...piece,
    text: trimmed(piece.text, index === 0, index === kept.length - 1),
  }));
  return ends.filter(({ text }) => text !== "");
}

const trimmed = (text: string, first: boolean, last: boolean): string =>
  (first ? (t: string) => t.trimStart() : (t: string) => t)(last ? text.trimEnd() : text);

/** How the words at one place of a letter are drawn. */
export interface Manners {
  readonly strong: boolean;
  readonly href: string | null;
  readonly keepsLines: boolean;
}

/** What an element is for the table it stands in: a table of facts, or a row that is told in one paragraph. */
export type Role = "table" | "row" | null;

interface Row {
  readonly cells: Line[];
  /** For each cell, whether it is a head. */
  readonly heads: boolean[];
}

const plain = (text: string): Inline => ({ text, strong: false, href: null });

const lineOf = (text: string): Line => (text === "" ? [] : [plain(text)]);

/** A row in one line ("Dose: 5 mg"). An empty cell between others is told, or the next would seem to be it. */
function told({ cells, heads }: Row): Line {
  const filled = cells.filter((line) => line.length > 0);
  if (filled.length <= 1) return filled[0] ?? [];
  const ofLines = filled.some((line) => line.some(({ text }) => text.includes("\n")));
  const headed = heads[0] === true && heads.includes(false) && cells[0]?.length !== 0;
  const [afterHead, after] = ofLines ? [":\n", "\n"] : [": ", "; "];
  const pieces = cells.flatMap((line, index): Line => {
    const cell = line.length > 0 ? line : [plain("–")];
    if (index === cells.length - 1) return cell;
    if (index > 0 || !headed) return [...cell, plain(after)];
    return [...cell, plain(textOf(cell).endsWith(":") ? afterHead.slice(1) : afterHead)];
  });
  return tidy(pieces);
}

/** Collects what is met on a walk through the tree into blocks. */
export class Collector {
  readonly blocks: (
    Exclude<Block, { kind: "heading" }> | { kind: "heading"; level: number; text: string }
  )[] = [];
  leftOut = false;
  #run: Inline[] = [];
  #heading: number | null = null;
  #list: { ordered: boolean; items: Line[]; depth: number } | null = null;
  #table: { head: string[]; rows: Line[][]; cell: "head" | "body" | null } | null = null;
  #row: Row | null = null;

  say(text: string, { strong, href, keepsLines }: Manners): void {
    this.#run.push({ text: keepsLines ? text : text.replaceAll(/\s+/g, " "), strong, href });
  }

  breakLine(): void {
    this.#run.push({ text: "\n", strong: false, href: null });
  }

  /** Ends the line that is being collected: where it belongs depends on what is open. */
  #flush(): void {
    const line = tidy(this.#run);
    this.#run = [];
    if (line.length > 0) this.#place(line);
  }

  #place(line: Line): void {
    const cells = this.#row?.cells;
    if (cells) cells.push(joined(cells.pop() ?? [], line));
    else if (this.#table?.cell) this.#addToCell(line);
    else if (this.#list) this.#addToItem(this.#list, line);
    else if (this.#heading !== null)
      this.blocks.push({ kind: "heading", level: this.#heading, text: textOf(line) });
    else this.blocks.push({ kind: "paragraph", line });
  }

  #addToCell(line: Line): void {
    const table = this.#table;
    if (table?.cell === "head") table.head.push(`${table.head.pop() ?? ""} ${textOf(line)}`.trim());
    else table?.rows.at(-1)?.push(joined(table.rows.at(-1)?.pop() ?? [], line));
  }

  #addToItem({ items }: { items: Line[] }, line: Line): void {
    items.push(joined(items.pop() ?? [], line));
  }

  enter(name: string, role: Role): void {
    this.#flush();
    if (headings.includes(name) && !this.#list && !this.#table) this.#heading = Number(name.slice(1));
    if (lists.includes(name) && !this.#table) {
      this.#list ??= { ordered: name === "ol", items: [], depth: 0 };
      this.#list.depth += 1;
    }
    if (name === "li" && this.#list) this.#list.items.push([]);
    if (role === "table") this.#table ??= { head: [], rows: [], cell: null };
    if (role === "row") this.#row = { cells: [], heads: [] };
    if (this.#row && (name === "td" || name === "th")) {
      this.#row.cells.push([]);
      this.#row.heads.push(name === "th");
    }
    if (this.#table) this.#enterTable(this.#table, name);
  }

  #enterTable(table: { head: string[]; rows: Line[][]; cell: "head" | "body" | null }, name: string): void {
    if (name === "tr") table.rows.push([]);
    if (name !== "td" && name !== "th") return;
    const isHead = name === "th" && table.rows.length <= 1 && (table.rows[0]?.length ?? 0) === 0;
    table.cell = isHead ? "head" : "body";
    if (isHead) table.head.push("");
    else table.rows.at(-1)?.push([]);
  }

  leave(name: string, role: Role): void {
    this.#flush();
    if (role === "row" && this.#row) this.#endRow(this.#row);
    if (headings.includes(name)) this.#heading = null;
    if (this.#table && (name === "td" || name === "th")) this.#table.cell = null;
    if (lists.includes(name) && this.#list && !this.#table) this.#endList(this.#list);
    if (role === "table" && this.#table) this.#endTable(this.#table);
  }

  #endRow(row: Row): void {
    this.#row = null;
    const line = told(row);
    if (line.length > 0) this.#place(line);
  }

  #endList(list: { ordered: boolean; items: Line[]; depth: number }): void {
    list.depth -= 1;
    if (list.depth > 0) return;
    const items = list.items.filter((line) => line.length > 0);
    if (items.length > 0) this.blocks.push({ kind: "list", ordered: list.ordered, items });
    this.#list = null;
  }

  #endTable({ head, rows }: { head: string[]; rows: Line[][] }): void {
    const filled = rows.filter((row) => row.some((line) => line.length > 0));
    if (filled.length > 0) this.blocks.push({ kind: "table", head, rows: filled });
    else if (head.some((text) => text !== ""))
      this.blocks.push({ kind: "paragraph", line: told({ cells: head.map(lineOf), heads: [] }) });
    this.#table = null;
  }
}

const joined = (before: Line, line: Line): Line =>
  before.length === 0 ? line : [...before, { text: "\n", strong: false, href: null }, ...line];

/** Levels below the page's h1: the letter's own order, with none left out and none deeper than 4. */
export function fitted(blocks: Collector["blocks"]): readonly Block[] {
  const levels = blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
  const ranks = [...new Set(levels)].sort((a, b) => a - b);
  let before = 1;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    before = Math.min(ranks.indexOf(block.level) + 2, before + 1, 4);
    return { ...block, level: before as 2 | 3 | 4 };
  });
}
