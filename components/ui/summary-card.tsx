import { ContentCard, type ContentCardHeading, type ContentCardProps } from "./content-card.tsx";
import { SummaryList, type SummaryListProps } from "./summary-list.tsx";
import { textOptions } from "./text-options.ts";

interface SummaryCardProps extends Omit<SummaryListProps, "cardHeading"> {
  card: Omit<ContentCardProps, "children" | "description">;
}

/** A summary list in a card, whose heading every action of the list names (nhsuk-frontend summary list). */
export function SummaryCard({ card, ...list }: SummaryCardProps) {
  return (
    <ContentCard {...card}>
      <SummaryList {...list} cardHeading={textOptions<ContentCardHeading>(card.heading)?.text} />
    </ContentCard>
  );
}
