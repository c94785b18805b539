import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { LinkOrButton, type LinkOrButtonTarget } from "./link-or-button.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface BackLinkProps extends LinkOrButtonTarget {
  text: ReactNode;
  /** Spoken before the text. */
  visuallyHiddenText?: string | undefined;
  /** `reverse` stands on a dark surface. */
  variant?: "reverse" | undefined;
  id?: string | undefined;
  /** The language of the text, where it is not that of the page. */
  lang?: string | undefined;
  classes?: string | undefined;
}

/**
 * The way back to the page above this one (nhsuk-frontend back link). Its words name that page. As a button it keeps
 * what was written on the way back.
 */
export function BackLink(props: BackLinkProps) {
  const { text, visuallyHiddenText, variant, classes, ...target } = props;
  const className = classNames("nhsuk-back-link", variant && `nhsuk-back-link--${variant}`, classes);
  return (
    <LinkOrButton {...target} className={className}>
      {visuallyHiddenText !== undefined && <VisuallyHidden>{visuallyHiddenText} </VisuallyHidden>}
      {text}
    </LinkOrButton>
  );
}
