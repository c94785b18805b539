import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface DetailsProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean | undefined;
  /** `reverse` stands on a dark surface. */
  variant?: "reverse" | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

/** Text that opens when its summary is chosen (nhsuk-frontend details). Works without script. */
export function Details({ summary, children, open, variant, id, classes }: DetailsProps) {
  const className = classNames("nhsuk-details", variant && `nhsuk-details--${variant}`, classes);
  return (
    <details className={className} id={id} open={open}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
