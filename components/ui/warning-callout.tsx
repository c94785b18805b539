import type { ReactNode } from "react";
import type { CardActionOptions } from "./card-action.tsx";
import { ContentCard } from "./content-card.tsx";
import type { HeadingLevel } from "./heading.tsx";

export interface WarningCalloutProps {
  heading?: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  /** Spoken before the heading, without colon: "Important". Empty where the heading itself says it. */
  visuallyHiddenText?: string | undefined;
  /** One paragraph; for anything else use children. */
  text?: ReactNode;
  children?: ReactNode;
  actions?: readonly CardActionOptions[] | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

/** Something that people must not miss before they go on (nhsuk-frontend warning callout). */
export function WarningCallout(props: WarningCalloutProps) {
  const { heading, headingLevel = 3, visuallyHiddenText, text, ...card } = props;
  const headingOptions = { text: heading, level: headingLevel, visuallyHiddenText };
  return (
    <ContentCard
      {...card}
      variant="warning"
      description={text}
      heading={heading === undefined ? undefined : headingOptions}
    />
  );
}
