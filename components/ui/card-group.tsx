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
  /** Between heading and cards, where one line of description is not enough. */
  children?: ReactNode;
  cards: readonly (CardProps & { key?: string | undefined })[];
  /** One list with lines between the cards, instead of cards apart. */
  stacked?: boolean | undefined;
  /** See-through cards, for groups that matter less than the ones above. */
  secondary?: boolean | undefined;
  /** False where the cards are no list: they stand as plain blocks. */
  list?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

/** Cards that belong together, under a heading, as a list (nhsapp-frontend card group). Never drawn empty. */
export function CardGroup(props: CardGroupProps) {
  const { heading, headingLevel = 2, headingId, description, cards, stacked, secondary, list = true } = props;
  const Level = `h${headingLevel}` as "h2";
  const Cards = list ? "ul" : "div";
  return (
    <>
      {heading !== undefined && (
        <Level className="nhsapp-cards__heading" id={headingId}>
          {heading}
        </Level>
      )}
      {description !== undefined && <p className="nhsapp-cards__description">{description}</p>}
      {props.children}
      <Cards
        className={classNames(
          "nhsapp-cards",
          stacked && "nhsapp-cards--stacked",
          secondary && "nhsapp-cards--secondary",
          props.classes,
        )}
        id={props.id}
      >
        {cards.map(({ key, ...card }, index) => (
          <Card element={list ? "li" : "div"} key={key ?? index} {...card} />
        ))}
      </Cards>
    </>
  );
}
