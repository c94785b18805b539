import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "../heading.tsx";

export interface EmptyStateProps {
  /** What is not there, as a heading, where nothing else on the page says it. */
  heading?: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  /** What is not there, or why: whole sentences. */
  text: ReactNode;
  /** What can be done: a sentence, a link, a button. Left out where there is nothing to do about it. */
  children?: ReactNode;
}

/** In the place of a list that has nothing in it. It says what is not there, why, and what can be done if anything can. */
export function EmptyState({ heading, headingLevel = 2, text, children }: EmptyStateProps) {
  return (
    <>
      {heading !== undefined && <Heading level={headingLevel} size="m" text={heading} />}
      <p>{text}</p>
      {children}
    </>
  );
}
