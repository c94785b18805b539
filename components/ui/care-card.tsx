import type { ReactNode } from "react";
import { CardHeading } from "./card-heading.tsx";
import { classNames } from "./class-names.ts";
import type { HeadingLevel } from "./heading.tsx";

export type CareVariant = "non-urgent" | "urgent" | "emergency";

/** The classes that make a card one of care. */
export const careClasses = (variant: CareVariant) => `nhsuk-card--care nhsuk-card--care--${variant}`;

/** The tip under the heading of a care card. */
export const CareArrow = () => <span className="nhsuk-card--care__arrow" aria-hidden="true" />;

export interface CareCardProps {
  variant: CareVariant;
  heading: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  /** Spoken before the heading, without colon: "Urgent advice". */
  visuallyHiddenText: string;
  children: ReactNode;
  id?: string | undefined;
  classes?: string | undefined;
}

/**
 * Where to get help and how fast (nhsuk-frontend care card). Its heading ends with "if:" and its content is a list;
 * at most one of each kind on a page. Not for question pages.
 */
export function CareCard(props: CareCardProps) {
  const { variant, heading, headingLevel, visuallyHiddenText, children, id, classes } = props;
  return (
    <div className={classNames("nhsuk-card", careClasses(variant), classes)} id={id}>
      <div className="nhsuk-card__heading-container">
        <CardHeading heading={{ text: heading, level: headingLevel, visuallyHiddenText }} />
        <CareArrow />
      </div>
      <div className="nhsuk-card__content">{children}</div>
    </div>
  );
}
