import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;

const isElement = (node: Node): node is DefaultTreeAdapterTypes.Element => "tagName" in node;

function attributes(element: DefaultTreeAdapterTypes.Element): string {
  return element.attrs
    .map(({ name, value }) => {
      const tokens = name === "class" ? value.split(/\s+/).filter(Boolean).sort().join(" ") : value.trim();
      return `${name}="${tokens}"`;
    })
    .sort()
    .join(" ");
}

/** Elements that stand within a line: words on either side of their border are one word, unless a space is between. */
const inline = new Set(
  "a abbr b bdi bdo cite code data del dfn em g i ins kbd mark path q s samp small span strong sub sup svg time u var".split(
    " ",
  ),
);

/** Stands before a text that runs on from the text before it, as in `<b>Wed</b>nesday`. */
const runsOn = "\u2040";

/** What was met since the last word, over the borders of elements. */
interface Flow {
  parted: boolean;
}

/** One line per element or text. All its space counts only inside hidden text, where it keeps words apart. */
function lines(nodes: readonly Node[], depth: number, keepSpace: boolean, flow: Flow): string[] {
  const texts: string[] = [];
  for (const node of nodes) {
    if (isElement(node)) {
      const hidden =
        node.tagName === "span" &&
        node.attrs.some(({ name, value }) => name === "class" && value.includes("visually-hidden"));
      texts.push(`${"  ".repeat(depth)}<${node.tagName} ${attributes(node)}>`);
      flow.parted ||= !inline.has(node.tagName);
      texts.push(...lines(node.childNodes, depth + 1, hidden, flow));
      flow.parted ||= !inline.has(node.tagName);
    } else if ("value" in node) {
      const text = node.value.replace(/\s+/g, " ");
      flow.parted ||= text.startsWith(" ");
      if (text.trim() === "") continue;
      const mark = flow.parted ? "" : runsOn;
      texts.push(`${"  ".repeat(depth)}${mark}${keepSpace ? JSON.stringify(text) : text.trim()}`);
      flow.parted = text.endsWith(" ");
    }
  }
  return texts;
}

/**
 * HTML in a form in which order of attributes and classes, and space between elements, make no difference.
 *
 * Whether words run together does: between two texts that only borders of inline elements part, a space and none
 * differ, wherever in between the space stands. Everything else (blocks, fields, pictures, line breaks) parts words by
 * itself. A drawing holds no words and parts none. How style sheets lay elements out is not looked at.
 */
export function canonical(html: string): string {
  return lines(parseFragment(html).childNodes, 0, false, { parted: true }).join("\n");
}

const hasClass = (node: Node, className: string) =>
  isElement(node) &&
  node.attrs.some(({ name, value }) => name === "class" && value.split(/\s+/).includes(className));

function find(nodes: readonly Node[], className: string): DefaultTreeAdapterTypes.Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (hasClass(node, className)) return node;
    const inside = find(node.childNodes, className);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** What stands inside the first element with this class, without those of its children that have other classes. */
export function innerHtml(html: string, className: string, without: readonly string[] = []): string {
  const element = find(parseFragment(html).childNodes, className);
  if (element === undefined) return "";
  element.childNodes = element.childNodes.filter((node) => !without.some((name) => hasClass(node, name)));
  return serialize(element);
}
