import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Link } from "./link.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface BackLinkProps {
  href: string;
  text: ReactNode;
  /** Spoken before the text. */
  visuallyHiddenText?: string | undefined;
  classes?: string | undefined;
}

/** The way back to the page above this one (nhsuk-frontend back link). Its words name that page. */
export function BackLink({ href, text, visuallyHiddenText, classes }: BackLinkProps) {
  return (
    <Link className={classNames("nhsuk-back-link", classes)} href={href}>
      {visuallyHiddenText !== undefined && <VisuallyHidden>{visuallyHiddenText} </VisuallyHidden>}
      {text}
    </Link>
  );
}
