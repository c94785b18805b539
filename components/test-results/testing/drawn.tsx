import { NextIntlClientProvider } from "next-intl";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import enFailures from "#content/words/en/failures.json" with { type: "json" };
import enGlossary from "#content/words/en/glossary.json" with { type: "json" };
import enReading from "#content/words/en/reading.json" with { type: "json" };
import enShell from "#content/words/en/shell.json" with { type: "json" };
import enTestResults from "#content/words/en/test-results.json" with { type: "json" };

const messages = {
  failures: enFailures,
  glossary: enGlossary,
  reading: enReading,
  shell: enShell,
  "test-results": enTestResults,
};

/** The HTML of a component in English, as the server sends it. */
export function drawn(node: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={messages}>
      {node}
    </NextIntlClientProvider>,
  );
}

type Node = DefaultTreeAdapterTypes.ChildNode;

const attribute = (node: DefaultTreeAdapterTypes.Element, name: string) =>
  node.attrs.find((each) => each.name === name)?.value;

const inLine = ["span", "bdi", "a", "strong", "time", "button"];

/** Not there for ears, or closed until somebody asks for it. */
const isHidden = (node: DefaultTreeAdapterTypes.Element) =>
  attribute(node, "aria-hidden") === "true" || attribute(node, "popover") !== undefined;

function spoken(node: Node): string {
  if ("value" in node) return node.value;
  if (!("tagName" in node) || isHidden(node)) return "";
  const label = attribute(node, "role") === "img" ? attribute(node, "aria-label") : undefined;
  const words = label ?? node.childNodes.map(spoken).join("");
  return inLine.includes(node.tagName) ? words : ` ${words} `;
}

/** What is read aloud, in order, with single spaces. */
export function text(html: string): string {
  return parseFragment(html).childNodes.map(spoken).join("").replaceAll(/\s+/g, " ");
}
