import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  parse,
} from "@formatjs/icu-messageformat-parser";
import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/** Stands for a value that is filled in later: a name, a number, a date. */
export const value = "▢";

/** One text as a reader meets it: a heading, a paragraph, an item of a list, or a line with no tag around it. */
export type Text = { readonly kind: "heading" | "paragraph" | "item" | "line"; readonly words: string };

/** A list with the text that stands before it ("" when none does). */
export type List = { readonly ordered: boolean; readonly lead: string; readonly items: readonly string[] };

/** Everything that one key of a words file can say, in all branches of its plurals and choices. */
export type Message = {
  readonly file: string;
  readonly locale: string;
  readonly key: string;
  readonly source: string;
  readonly texts: readonly Text[];
  readonly links: readonly string[];
  /** What stands in bold: the names of buttons and pages, as the screen has them. */
  readonly bold: readonly string[];
  readonly tags: readonly string[];
  readonly lists: readonly List[];
  /** What the parser said when it could not read the message. */
  readonly broken?: string | undefined;
};

export type Place = Pick<Message, "file" | "locale" | "key">;

type Node = string | { readonly tag: string; readonly children: readonly Node[] };

const blocks = ["p", "ul", "ol"];
const inline = ["li", "b", "strong", "i", "em", "u", "br"];

/** The texts that one element can become: one for each branch. */
function choices(element: MessageFormatElement): Node[][] {
  if (isLiteralElement(element)) return [[element.value]];
  if (isPluralElement(element) || isSelectElement(element))
    return Object.values(element.options).flatMap((option) => branches(option.value));
  if (!isTagElement(element)) return [[value]];
  // What stands in <bdi> is a name from outside: no rule of ours is about it.
  if (element.value === "bdi") return [[value]];
  return branches(element.children).map((children) => [{ tag: element.value, children }]);
}

function branches(elements: readonly MessageFormatElement[]): Node[][] {
  return elements.reduce<Node[][]>(
    (heads, element) => heads.flatMap((head) => choices(element).map((tail) => [...head, ...tail])),
    [[]],
  );
}

const plain = (nodes: readonly Node[]): string =>
  nodes.map((node) => (typeof node === "string" ? node : plain(node.children))).join("");

const tagged = (nodes: readonly Node[]): { tag: string; words: string }[] =>
  nodes.flatMap((node) =>
    typeof node === "string"
      ? []
      : [{ tag: node.tag, words: plain(node.children) }, ...tagged(node.children)],
  );

const isHeading = (key: string) => /^(heading|title)|(Heading|Title)/.test(key.split(".").at(-1) ?? "");

type Reading = { texts: Text[]; lists: List[] };

function readBlock(node: Exclude<Node, string>, into: Reading): void {
  if (node.tag === "p") return void into.texts.push({ kind: "paragraph", words: plain(node.children) });
  const items = node.children.filter((child) => typeof child !== "string").map((child) => plain([child]));
  into.lists.push({ ordered: node.tag === "ol", lead: into.texts.at(-1)?.words ?? "", items });
  into.texts.push(...items.map((words): Text => ({ kind: "item", words })));
}

/** Cuts one branch into blocks; what stands outside every block is a line, or a heading when its key says so. */
function readBranch(nodes: readonly Node[], key: string): Reading {
  const into: Reading = { texts: [], lists: [] };
  let loose: Node[] = [];
  const flush = () => {
    const words = plain(loose);
    if (words.trim() !== "") into.texts.push({ kind: isHeading(key) ? "heading" : "line", words });
    loose = [];
  };
  for (const node of nodes) {
    if (typeof node === "string" || !blocks.includes(node.tag)) loose.push(node);
    else {
      flush();
      readBlock(node, into);
    }
  }
  flush();
  return into;
}

const different = <T>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

/** Marks that steer the browser are not read, and a space that does not break is read as a space. */
const asRead = (source: string) =>
  source.replace(/[\u200e\u200f\u2066-\u2069]/g, "").replaceAll("\u00a0", " ");

/** Reads one message of a words file; a message that cannot be read says so and has no texts. */
export function readMessage(place: Place, source: string): Message {
  const empty = { texts: [], links: [], bold: [], tags: [], lists: [] };
  try {
    const all = branches(parse(asRead(source)));
    const read = all.map((nodes) => readBranch(nodes, place.key));
    const marks = all.flatMap((nodes) => tagged(nodes));
    const links = marks.filter(({ tag }) => !blocks.includes(tag) && !inline.includes(tag));
    return {
      ...place,
      source,
      texts: different(read.flatMap(({ texts }) => texts)),
      lists: different(read.flatMap(({ lists }) => lists)),
      links: different(links.map(({ words }) => words)),
      bold: different(marks.filter(({ tag }) => tag === "b").map(({ words }) => words)),
      tags: different(marks.map(({ tag }) => tag)),
    };
  } catch (error) {
    return { ...place, source, ...empty, broken: error instanceof Error ? error.message : String(error) };
  }
}
