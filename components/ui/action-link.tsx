import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { LinkOrButton, type LinkOrButtonTarget } from "./link-or-button.tsx";

export interface ActionLinkProps extends LinkOrButtonTarget {
  text: ReactNode;
  /** `reverse` stands on a dark surface. */
  variant?: "reverse" | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

/** The start of a task, with an arrow (nhsuk-frontend action link). */
export function ActionLink({ text, variant, id, classes, ...target }: ActionLinkProps) {
  const className = classNames("nhsuk-action-link", variant && `nhsuk-action-link--${variant}`, classes);
  return (
    <LinkOrButton {...target} className={className} id={id}>
      <Icon name="arrow-right-circle" />
      <span className="nhsuk-action-link__text">{text}</span>
    </LinkOrButton>
  );
}
