import type { ReactNode } from "react";
import { HeadingElement, type HeadingOptions } from "./heading.tsx";
import { Link } from "./link.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface ContentCardHeading extends Omit<HeadingOptions, "href"> {
  /** Spoken before the heading, without colon: "Urgent advice". */
  visuallyHiddenText?: string | undefined;
  /** Under the heading, before the description. */
  after?: ReactNode;
}

interface HeadingTextProps {
  text: ReactNode;
  hidden: string | undefined;
  href: string | undefined;
}

function HeadingText({ text, hidden, href }: HeadingTextProps) {
  if (href !== undefined) {
    return (
      <Link className="nhsuk-card__link" href={href}>
        {text}
      </Link>
    );
  }
  if (!hidden) return text;
  return (
    // `text` is no role of ARIA; VoiceOver reads the heading in one go with it. nhsuk-frontend has it, and so have we.
    // eslint-disable-next-line jsx-a11y/aria-role
    <span role="text">
      <VisuallyHidden>{hidden}: </VisuallyHidden>
      {text}
    </span>
  );
}

interface CardHeadingProps {
  heading: ContentCardHeading;
  /** Makes the heading a link. */
  href?: string | undefined;
}

/** The heading of a card of content, with what is spoken before it. */
export function CardHeading({ heading, href }: CardHeadingProps) {
  const { text, visuallyHiddenText, after, level = 2, ...options } = heading;
  return (
    <>
      <HeadingElement
        {...options}
        level={level}
        className="nhsuk-card__heading"
        classPrefix="nhsuk-heading-"
        text={<HeadingText text={text} hidden={visuallyHiddenText} href={href} />}
      />
      {after}
    </>
  );
}
