import { ContentCard, type ContentCardProps } from "./content-card.tsx";
import { Scroll } from "./scroll.tsx";
import { Table, type TableCaption, type TableProps } from "./table.tsx";

/** A table wider than the page scrolls in its own box, which has the caption's name. */
type InBox = { scroll?: false | undefined } | { scroll: true; caption: TableCaption & { id: string } };

export type FramedTableProps = TableProps &
  InBox & {
    /** Puts the table in a card. */
    card?: Omit<ContentCardProps, "children" | "description"> | undefined;
  };

/**
 * A table in a card, in a box that scrolls, or both (nhsuk-frontend table). Apart from `Table`, so that pages with plain
 * tables need no styles of cards.
 */
export function FramedTable({ card, ...props }: FramedTableProps) {
  const table = props.scroll ? (
    <Scroll labelledBy={props.caption.id} variant={props.variant}>
      <Table {...props} />
    </Scroll>
  ) : (
    <Table {...props} />
  );
  return card === undefined ? table : <ContentCard {...card}>{table}</ContentCard>;
}
