import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { LinkOrButton, type LinkOrButtonTarget } from "./link-or-button.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface CardActionOptions extends LinkOrButtonTarget {
  text: ReactNode;
  /** Spoken after the text, so that each "Change" says what it changes. */
  visuallyHiddenText?: string | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

interface CardActionProps extends CardActionOptions {
  /** The heading of the card that holds the action, spoken after it. */
  cardHeading?: ReactNode;
}

/** A link or button at the edge of a card or of a row of a summary list (nhsuk-frontend card action). */
export function CardAction({
  text,
  visuallyHiddenText,
  cardHeading,
  id,
  classes,
  ...target
}: CardActionProps) {
  return (
    <LinkOrButton {...target} className={classNames("nhsuk-link", classes)} id={id}>
      {text}
      {(visuallyHiddenText ?? cardHeading) !== undefined && (
        <VisuallyHidden>
          {visuallyHiddenText !== undefined && ` ${visuallyHiddenText}`}
          {cardHeading !== undefined && <> ({cardHeading})</>}
        </VisuallyHidden>
      )}
    </LinkOrButton>
  );
}
