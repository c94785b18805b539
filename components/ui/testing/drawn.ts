import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => "tagName" in node;

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

const textIn = (node: Node): string =>
  "value" in node ? node.value : isElement(node) ? node.childNodes.map(textIn).join("") : "";

const everyElement = (nodes: readonly Node[]): readonly Element[] =>
  nodes.filter(isElement).flatMap((element) => [element, ...everyElement(element.childNodes)]);

/** One element of what was drawn, read as a test wants to. */
export interface DrawnElement {
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const read = (element: Element): DrawnElement => ({
  tag: element.tagName,
  text: textIn(element).replaceAll(/\s+/g, " ").trim(),
  attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
});

/** Attributes that name other elements by their ids. */
const references = ["aria-describedby", "aria-labelledby", "aria-controls", "for"];

const referencesOf = (element: Element): string[] => [
  ...references.flatMap((name) => attribute(element, name)?.split(" ") ?? []),
  ...(attribute(element, "href")?.startsWith("#") ? [attribute(element, "href")?.slice(1) ?? ""] : []),
];

/** What the server sends for this, in the order of the document. */
export function drawn(node: ReactNode) {
  const elements = everyElement(parseFragment(renderToStaticMarkup(node)).childNodes);
  const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
  const every = elements.map(read);
  return {
    every: (...tags: readonly string[]) => every.filter(({ tag }) => tags.includes(tag)),
    /** Elements with this class. */
    ofClass: (name: string) =>
      every.filter(({ attributes }) => attributes["class"]?.split(" ").includes(name)),
    withId: (id: string) => every.find(({ attributes }) => attributes["id"] === id),
    /** Ids that stand twice, and names of ids that are not there. */
    mistakes: [
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice: ${id}`),
      ...elements
        .flatMap(referencesOf)
        .filter((id) => !ids.includes(id))
        .map((id) => `nowhere: ${id}`),
    ],
  };
}
