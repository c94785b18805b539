import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { Table } from "#components/ui/table.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Block, Inline, Line } from "#lib/letter-blocks.ts";

/** A link of a letter leads first to a page that says where it goes; null where none can be followed, and its words stay. */
type LeaveTo = ((link: string) => string) | null;

function Lines({ text }: { text: string }) {
  return text.split("\n").map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}

function Words({ piece, leaveTo }: { piece: Inline; leaveTo: LeaveTo }) {
  const t = useTranslations("documents.read");
  const { text, strong, href } = piece;
  const words = strong ? (
    <strong>
      <Lines text={text} />
    </strong>
  ) : (
    <Lines text={text} />
  );
  if (href === null || leaveTo === null) return words;
  return (
    <Link href={leaveTo(href)}>
      {words}
      <VisuallyHidden> {t("leaves")}</VisuallyHidden>
    </Link>
  );
}

function Spoken({ line, leaveTo }: { line: Line; leaveTo: LeaveTo }) {
  return line.map((piece, index) => <Words key={index} piece={piece} leaveTo={leaveTo} />);
}

function Items({ block, leaveTo }: { block: Extract<Block, { kind: "list" }>; leaveTo: LeaveTo }) {
  const List = block.ordered ? "ol" : "ul";
  return (
    <List className={`nhsuk-list nhsuk-list--${block.ordered ? "number" : "bullet"}`}>
      {block.items.map((line, index) => (
        <li key={index} dir="auto">
          <Spoken line={line} leaveTo={leaveTo} />
        </li>
      ))}
    </List>
  );
}

function Part({ block, leaveTo }: { block: Block; leaveTo: LeaveTo }) {
  switch (block.kind) {
    case "heading":
      return <Heading level={block.level} size="s" text={<bdi>{block.text}</bdi>} />;
    case "paragraph":
      return (
        <p dir="auto">
          <Spoken line={block.line} leaveTo={leaveTo} />
        </p>
      );
    case "list":
      return <Items block={block} leaveTo={leaveTo} />;
    case "table":
      return (
        <Table
          reflow
          head={block.head.map((text) => ({ text }))}
          rows={block.rows.map((row) =>
            row.map((line) => ({ text: <Spoken line={line} leaveTo={leaveTo} /> })),
          )}
        />
      );
  }
}

/** A letter that came as HTML, drawn with this service's own headings, paragraphs, lists and tables. */
export function LetterBlocks({ blocks, leaveTo }: { blocks: readonly Block[]; leaveTo: LeaveTo }) {
  return (
    <PaperCard>
      {blocks.map((block, index) => (
        <Part key={index} block={block} leaveTo={leaveTo} />
      ))}
    </PaperCard>
  );
}

/** A letter that came as plain text: its paragraphs, their lines kept. */
export function LetterText({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <PaperCard>
      {paragraphs.map((paragraph, index) => (
        <p key={index} dir="auto">
          <Lines text={paragraph} />
        </p>
      ))}
    </PaperCard>
  );
}
