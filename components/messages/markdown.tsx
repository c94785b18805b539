import { fromMarkdown } from "mdast-util-from-markdown";
import { Fragment, type ReactNode } from "react";
import { Heading, type HeadingLevel } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { linkTarget, type LinkPlace } from "./link-target.ts";

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root["children"][number];

/** Of Markdown, only what is published for messages: the rest stays the text that it is. No HTML is ever one of them. */
const subset = {
  disable: {
    null: [
      ...["autolink", "blockQuote", "codeFenced", "codeIndented", "codeText", "definition"],
      ...["htmlFlow", "htmlText", "setextUnderline", "thematicBreak"],
    ],
  },
};

/** Marks that turn the direction of what follows: a text keeps its own without them. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g;

/** A word that is wider than the page breaks. */
const breaks = "nhsuk-u-text-break-word";

/** The words below a node, without a call for each level: a sender may nest as deep as a message is long. */
function textOf(node: Node): string {
  const words: string[] = [];
  const ahead: Node[] = [node];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if ("value" in next) words.push(next.value);
    else if ("children" in next) ahead.push(...next.children.toReversed());
  }
  return words.join("");
}

/** Lists are drawn this deep: what is nested deeper stays its words. */
const deepest = 6;

/** The level of each heading, one below the heading of the page and never more than one below the last. */
function levelsOf({ children }: Root): ReadonlyMap<Node, HeadingLevel> {
  const above: number[] = [];
  const levels = new Map<Node, HeadingLevel>();
  for (const node of children) {
    if (node.type !== "heading") continue;
    while ((above.at(-1) ?? 0) >= node.depth) above.pop();
    above.push(node.depth);
    levels.set(node, Math.min(above.length + 1, 4) as HeadingLevel);
  }
  return levels;
}

interface Drawn extends LinkPlace {
  /** What a link asks for here is shown beside the message: of it only the words stay, and none where it stands alone. */
  readonly shownBeside?: ((address: string) => boolean) | undefined;
}

interface Drawing extends Drawn {
  readonly levels: ReadonlyMap<Node, HeadingLevel>;
  /** How many lists this stands in. */
  readonly depth: number;
}

const inside = (node: { readonly children: readonly Node[] }, drawing: Drawing): ReactNode =>
  node.children.map((child, place) => <Fragment key={place}>{draw(child, drawing)}</Fragment>);

/** Where a link leads out, its words end with where to, unless they say it themselves. */
function drawLink(node: Extract<Node, { type: "link" }>, drawing: Drawing): ReactNode {
  const target = linkTarget(node.url, drawing);
  const words = inside(node, drawing);
  if (target === null || drawing.shownBeside?.(node.url)) return words;
  if (target.kind === "inner") return <Link href={target.href}>{words}</Link>;
  const said = textOf(node).replaceAll(/\s/g, "").toLowerCase();
  return (
    <Link href={target.href} rel="noreferrer">
      <bdi>{words}</bdi>
      {said !== target.says.toLowerCase() && (
        <>
          {" "}
          (<bdi dir="ltr">{target.says}</bdi>)
        </>
      )}
    </Link>
  );
}

function drawList(node: Extract<Node, { type: "list" }>, around: Drawing): ReactNode {
  if (around.depth >= deepest) return textOf(node);
  const drawing = { ...around, depth: around.depth + 1 };
  const items = node.children.map((item, place) => (
    <li key={place} dir="auto">
      {item.children.map((child, index) => (
        <Fragment key={index}>
          {child.type === "paragraph" && !item.spread ? inside(child, drawing) : draw(child, drawing)}
        </Fragment>
      ))}
    </li>
  ));
  return node.ordered ? (
    <ol className={`nhsuk-list nhsuk-list--number ${breaks}`} start={node.start ?? undefined}>
      {items}
    </ol>
  ) : (
    <ul className={`nhsuk-list nhsuk-list--bullet ${breaks}`}>{items}</ul>
  );
}

function isOnlyShownBeside({ children }: { readonly children: readonly Node[] }, { shownBeside }: Drawing) {
  const [only, ...others] = children;
  return only?.type === "link" && others.length === 0 && shownBeside?.(only.url) === true;
}

const sizes = { 2: "m", 3: "s", 4: "xs" } as const;

function drawHeading(node: Extract<Node, { type: "heading" }>, drawing: Drawing): ReactNode {
  const level = drawing.levels.get(node) ?? 4;
  const words = <bdi>{inside(node, drawing)}</bdi>;
  return <Heading level={level} size={sizes[level as 2 | 3 | 4]} text={words} classes={breaks} />;
}

function draw(node: Node, drawing: Drawing): ReactNode {
  switch (node.type) {
    case "text":
      return node.value.replaceAll(turns, "");
    case "paragraph":
      return isOnlyShownBeside(node, drawing) ? null : (
        <p className={breaks} dir="auto">
          {inside(node, drawing)}
        </p>
      );
    case "heading":
      return drawHeading(node, drawing);
    case "list":
      return drawList(node, drawing);
    case "link":
      return drawLink(node, drawing);
    case "strong":
      return <strong>{inside(node, drawing)}</strong>;
    case "emphasis":
      return <em>{inside(node, drawing)}</em>;
    case "break":
      return <br />;
    case "image":
      return node.alt;
    default:
      return textOf(node);
  }
}

/**
 * What a sender wrote, as elements: never as HTML. Pictures are their words, links are only of schemes that cannot do
 * harm, and every one that leads out says where to.
 */
export function Markdown({ text, ...place }: Drawn & { text: string }) {
  const root = fromMarkdown(text, { extensions: [subset] });
  return inside(root, { ...place, levels: levelsOf(root), depth: 0 });
}
