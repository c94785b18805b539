import type { ReactNode } from "react";
import { Card, type CardProps } from "./card.tsx";
import { classNames } from "./class-names.ts";
import type { HeadingLevel } from "./heading.tsx";

export interface CardGroupProps {
  heading?: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  /** So that a link or `aria-labelledby` can name the heading. */
  headingId?: string | undefined;
  description?: ReactNode;
  cards: readonly (CardProps & { key?: string | undefined })[];
  /** One list with lines between the cards, instead of cards apart. */
  stacked?: boolean | undefined;
  /** See-through cards, for groups that matter less than the ones above. */
  secondary?: boolean | undefined;
  classes?: string | undefined;
}

/** Cards that belong together, under a heading, as a list (nhsapp-frontend card group). Never drawn empty. */
export function CardGroup(props: CardGroupProps) {
  const { heading, headingLevel = 2, headingId, description, cards, stacked, secondary, classes } = props;
  const Level = `h${headingLevel}` as "h2";
  return (
    <>
      {heading !== undefined && (
        <Level className="nhsapp-cards__heading" id={headingId}>
          {heading}
        </Level>
      )}
      {description !== undefined && <p className="nhsapp-cards__description">{description}</p>}
      <ul
        className={classNames(
          "nhsapp-cards",
          stacked && "nhsapp-cards--stacked",
          secondary && "nhsapp-cards--secondary",
          classes,
        )}
      >
        {cards.map(({ key, ...card }, index) => (
          <Card element="li" key={key ?? index} {...card} />
        ))}
      </ul>
    </>
  );
}
