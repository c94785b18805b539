import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

export interface ActionLinkProps {
  href: string;
  text: ReactNode;
  classes?: string | undefined;
}

/** A link to the start of a task, with an arrow (nhsuk-frontend action link). */
export function ActionLink({ href, text, classes }: ActionLinkProps) {
  return (
    <Link className={classNames("nhsuk-action-link", classes)} href={href}>
      <Icon name="arrow-right-circle" />
      <span className="nhsuk-action-link__text">{text}</span>
    </Link>
  );
}
