import type { ReactNode } from "react";
import { ContentCard } from "./content-card.tsx";
import type { HeadingLevel } from "./heading.tsx";
import { Icon } from "./icon.tsx";

export interface DoDontListProps {
  heading: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  /** `tick` for what to do, `cross` for what not to do. */
  icon: "tick" | "cross";
  /** Stands before each item, so that it says all by itself: "do not". */
  prefixText?: string | undefined;
  items: readonly { text: ReactNode }[];
  id?: string | undefined;
  classes?: string | undefined;
}

/** What to do, or what not to do, each item with its sign (nhsuk-frontend do and don't list). */
export function DoDontList({ heading, headingLevel = 3, icon, prefixText, items, ...card }: DoDontListProps) {
  return (
    <ContentCard {...card} variant="feature" heading={{ text: heading, level: headingLevel }}>
      {/* Without bullets a list is no list for VoiceOver, unless it says so. */}
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul className={`nhsuk-list nhsuk-list--${icon}`} role="list">
        {items.map(({ text }, index) => (
          <li key={index}>
            <Icon name={icon} />
            {prefixText !== undefined && `${prefixText} `}
            {text}
          </li>
        ))}
      </ul>
    </ContentCard>
  );
}
