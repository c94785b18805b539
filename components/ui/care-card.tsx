import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { HeadingElement, type HeadingLevel } from "./heading.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface CareCardProps {
  variant: "non-urgent" | "urgent" | "emergency" | "warning";
  heading: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  /** Spoken before the heading, without colon: "Urgent advice". Empty for none. */
  visuallyHiddenText: string;
  children: ReactNode;
  id?: string | undefined;
  classes?: string | undefined;
}

function HeadingText({ text, hidden }: { text: ReactNode; hidden: string }) {
  if (hidden === "") return text;
  return (
    // `text` is no role of ARIA; VoiceOver reads the heading in one go with it. nhsuk-frontend has it, and so have we.
    // eslint-disable-next-line jsx-a11y/aria-role
    <span role="text">
      <VisuallyHidden>{hidden}: </VisuallyHidden>
      {text}
    </span>
  );
}

/**
 * Where to get help and how fast (nhsuk-frontend care card), or a warning. A care card's heading ends with "if:"
 * and its content is a list; at most one of each kind on a page. Not for question pages.
 */
export function CareCard(props: CareCardProps) {
  const { variant, heading, headingLevel = 2, visuallyHiddenText, children, id } = props;
  const care = variant !== "warning";
  const drawnHeading = (
    <HeadingElement
      className="nhsuk-card__heading"
      level={headingLevel}
      text={<HeadingText text={heading} hidden={visuallyHiddenText} />}
    />
  );
  return (
    <div
      className={classNames(
        "nhsuk-card",
        care ? `nhsuk-card--care nhsuk-card--care--${variant}` : "nhsuk-card--warning",
        props.classes,
      )}
      id={id}
    >
      {care && (
        <div className="nhsuk-card__heading-container">
          {drawnHeading}
          <span className="nhsuk-card--care__arrow" aria-hidden="true" />
        </div>
      )}
      <div className="nhsuk-card__content">
        {!care && drawnHeading}
        {children}
      </div>
    </div>
  );
}
