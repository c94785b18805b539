import type { ReactNode } from "react";
import { CareCard } from "./care-card.tsx";
import type { HeadingLevel } from "./heading.tsx";

export interface WarningCalloutProps {
  heading: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  /** The hidden word before the heading; empty when the heading itself says "important". */
  visuallyHiddenText?: string | undefined;
  children: ReactNode;
}

/** Something that people must not miss before they go on (nhsuk-frontend warning callout). */
export function WarningCallout(props: WarningCalloutProps) {
  const { heading, headingLevel = 3, visuallyHiddenText = "Important", children } = props;
  return (
    <CareCard
      variant="warning"
      heading={heading}
      headingLevel={headingLevel}
      visuallyHiddenText={visuallyHiddenText}
    >
      {children}
    </CareCard>
  );
}
