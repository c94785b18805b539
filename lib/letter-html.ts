import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { Collector, fitted, headings, lists, type Letter, type Manners, type Role } from "./letter-blocks.ts";
import { inLine, isStruck, scriptIn, type Script } from "./letter-marks.ts";
import { tablesOf, type Tables } from "./letter-tables.ts";
import { cleanText } from "./strict-json.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Longer or more tangled than this, reading a letter would hold up everybody else. */
const longest = 500_000;
const mostTags = 10_000;
const deepest = 200;

/** Left out with everything inside. Those of the second list are things that a reader would have seen. */
const silent = ["script", "style", "template", "head", "title", "noscript"];
const seen = [
  ...["img", "svg", "canvas", "video", "audio", "embed", "iframe", "object", "applet", "frameset", "math"],
  ...["input", "select", "textarea", "button"],
];

const blockNames = [
  ...["p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "form"],
  ...["blockquote", "pre", "dl", "dt", "dd", "figure", "figcaption", "fieldset", "legend", "center", "hr"],
  ...["table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "li", "body", "html"],
  ...[...headings, ...lists],
];
const blocksOfHtml = new Set(blockNames);

const isElement = (node: Node): node is Element => "tagName" in node;

/** Tags left open count as depth: a cheap upper bound, found before anything is parsed. */
function isTangled(html: string): boolean {
  if (html.length > longest) return true;
  let [tags, depth, most] = [0, 0, 0];
  const open = new Map<string, number>();
  for (const [tag] of html.matchAll(/<\/?[a-z][^\s/>]*/gi)) {
    tags += 1;
    const name = tag.replace(/^<\/?/, "").toLowerCase();
    const step = tag.startsWith("</") ? -1 : 1;
    const ofName = (open.get(name) ?? 0) + step;
    // What was never opened closes nothing, however often it is closed.
    if (addsNothing.test(name) || ofName < 0) continue;
    open.set(name, ofName);
    depth += step;
    most = Math.max(most, depth);
  }
  return tags > mostTags || most > deepest;
}

const addsNothing =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|td|tr|th|dt|dd)$/;

function secureLink(element: Element): string | null {
  const href = element.attrs.find(({ name }) => name === "href")?.value.trim() ?? "";
  return URL.canParse(href) && new URL(href).protocol === "https:" ? href : null;
}

interface Drawn extends Manners {
  readonly script: Script;
}

type Step =
  { readonly node: Node; readonly manners: Drawn } | { readonly leave: string; readonly role: Role };

/** Walks without recursion: how deep a letter is nested is for its sender to say. */
function collect(root: readonly Node[]): Collector {
  const into = new Collector();
  const tables = tablesOf(root);
  const plain = { strong: false, href: null, keepsLines: false, script: null };
  const steps: Step[] = root.map((node) => ({ node, manners: plain })).toReversed();
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ("leave" in step) into.leave(step.leave, step.role);
    else visit(step.node, step.manners, { into, tables, steps });
  }
  return into;
}

interface Walk {
  readonly into: Collector;
  readonly tables: Tables;
  readonly steps: Step[];
}

function visit(node: Node, manners: Drawn, { into, tables, steps }: Walk): void {
  if (node.nodeName === "#text")
    return into.say(inLine((node as DefaultTreeAdapterTypes.TextNode).value, manners.script), manners);
  if (!isElement(node)) return;
  const { tagName } = node;
  // Read aloud or copied, crossed-out words would be living ones: a stopped dose still given.
  const isLeftOut = seen.includes(tagName) || isStruck(node);
  if (isLeftOut) into.leftOut = true;
  if (isLeftOut || silent.includes(tagName)) return;
  if (tagName === "br") return into.breakLine();
  if (blocksOfHtml.has(tagName)) {
    const role = tables.data.has(node) ? "table" : tables.rows.has(node) ? "row" : null;
    into.enter(tagName, role);
    steps.push({ leave: tagName, role });
  }
  const inside: Drawn = {
    strong: manners.strong || tagName === "b" || tagName === "strong",
    href: tagName === "a" ? secureLink(node) : manners.href,
    keepsLines: manners.keepsLines || tagName === "pre",
    script: scriptIn(node, manners.script),
  };
  for (const child of node.childNodes.toReversed()) steps.push({ node: child, manners: inside });
}

const folded = (text: string): string => text.trim().toLocaleLowerCase("en-GB");

/**
 * The words of an HTML letter as blocks of ours, from an allow-list of elements: no scripts, styles, forms or
 * pictures, links only where they are https. A first heading that repeats `title` is left out. Null for a letter that
 * is too long or too tangled to be read here.
 */
export function readLetterHtml(html: string, title: string | null): Letter | null {
  if (isTangled(html)) return null;
  const { blocks, leftOut } = collect(parse(cleanText(html)).childNodes);
  const [first] = blocks;
  const repeats = first?.kind === "heading" && title !== null && folded(first.text) === folded(title);
  return { blocks: fitted(repeats ? blocks.slice(1) : blocks), leftOut };
}
