import type { ReactNode } from "react";
import { Enhanced } from "./behaviour/enhanced.tsx";
import { classNames } from "./class-names.ts";

export interface ScrollProps {
  children: ReactNode;
  /** The id of the words that name what scrolls, such as the caption of a table: a region needs a name. */
  labelledBy: string;
  /** `reverse` stands on a dark surface. */
  variant?: "reverse" | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

/**
 * What is wider than a phone scrolls inside its own box, and not the page (nhsuk-frontend scroll). The script shows
 * shadows where there is more, and lets the keyboard in only then.
 */
export function Scroll({ children, labelledBy, variant, id, classes }: ScrollProps) {
  return (
    <Enhanced
      behaviour="scroll"
      className={classNames("nhsuk-scroll", variant && `nhsuk-scroll--${variant}`, classes)}
      id={id}
      data-module="nhsuk-scroll"
    >
      <div className="nhsuk-scroll__content" role="region" aria-labelledby={labelledBy}>
        {children}
      </div>
    </Enhanced>
  );
}
