import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { HeadingLevel } from "./heading.tsx";
import { Link } from "./link.tsx";

export interface ContentsListItem {
  href: string;
  text: ReactNode;
  /** The page that is open: words, not a link. */
  current?: boolean | undefined;
  /** The parts of this item. */
  items?: readonly ContentsListItem[] | undefined;
  classes?: string | undefined;
}

export interface ContentsListProps {
  items: readonly ContentsListItem[];
  /** Names the landmark: "Pages in this guide". */
  ariaLabel: string;
  /** The hidden heading: "Contents". */
  visuallyHiddenText: string;
  headingLevel?: HeadingLevel | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

function Items({ items }: { items: readonly ContentsListItem[] }) {
  return (
    <ol className="nhsuk-contents-list__list">
      {items.map((item, index) => (
        <li
          className="nhsuk-contents-list__item"
          aria-current={item.current ? "page" : undefined}
          key={`${index} ${item.href}`}
        >
          {item.current ? (
            <span className={classNames("nhsuk-contents-list__current", item.classes)}>{item.text}</span>
          ) : (
            <Link className={classNames("nhsuk-contents-list__link", item.classes)} href={item.href}>
              {item.text}
            </Link>
          )}
          {item.items !== undefined && <Items items={item.items} />}
        </li>
      ))}
    </ol>
  );
}

/** The pages of a guide, or the parts of a long page, in order (nhsuk-frontend contents list). */
export function ContentsList(props: ContentsListProps) {
  const { items, ariaLabel, visuallyHiddenText, headingLevel = 2, id, classes } = props;
  const Heading = `h${headingLevel}` as "h2";
  return (
    <nav className={classNames("nhsuk-contents-list", classes)} id={id} aria-label={ariaLabel}>
      <Heading className="nhsuk-u-visually-hidden">{visuallyHiddenText}</Heading>
      <Items items={items} />
    </nav>
  );
}
