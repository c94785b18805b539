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

/** One line per element or text. Space counts only inside hidden text, where it keeps words apart. */
function lines(nodes: readonly Node[], depth: number, keepSpace: boolean): string[] {
  const texts: string[] = [];
  for (const node of nodes) {
    if (isElement(node)) {
      const hidden =
        node.tagName === "span" &&
        node.attrs.some(({ name, value }) => name === "class" && value.includes("visually-hidden"));
      texts.push(`${"  ".repeat(depth)}<${node.tagName} ${attributes(node)}>`);
      texts.push(...lines(node.childNodes, depth + 1, hidden));
    } else if ("value" in node) {
      const text = node.value.replace(/\s+/g, " ");
      if (text.trim() !== "")
        texts.push(`${"  ".repeat(depth)}${keepSpace ? JSON.stringify(text) : text.trim()}`);
    }
  }
  return texts;
}

/** HTML in a form in which order of attributes and classes, and space between elements, make no difference. */
export function canonical(html: string): string {
  return lines(parseFragment(html).childNodes, 0, false).join("\n");
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
