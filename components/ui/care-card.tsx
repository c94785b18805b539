import type { ReactNode } from "react";
import { ContentCard, type CareVariant } from "./content-card.tsx";
import type { HeadingLevel } from "./heading.tsx";

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
export function CareCard({ heading, headingLevel, visuallyHiddenText, ...card }: CareCardProps) {
  return <ContentCard {...card} heading={{ text: heading, level: headingLevel, visuallyHiddenText }} />;
}
