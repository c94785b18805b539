import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface BadgeSmallProps {
  /** The words beside the dot, so that it is no sign by colour alone. */
  text: ReactNode;
  /** Spoken before the text, where the text alone does not say what the dot says: "Unread". */
  label?: string | undefined;
  /** The dot stands in the margin before the text, which keeps its place in the column. */
  positionAbsolute?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

/** A dot before the words of what is new (nhsapp-frontend small badge). */
export function BadgeSmall({ text, label, positionAbsolute, id, classes }: BadgeSmallProps) {
  return (
    <span
      className={classNames(
        "nhsapp-badge-small",
        positionAbsolute && "nhsapp-badge-small--absolute",
        classes,
      )}
      id={id}
    >
      <span className="nhsapp-badge-small__indicator" aria-hidden="true" />
      {label !== undefined && (
        <>
          <VisuallyHidden>{label}</VisuallyHidden>{" "}
        </>
      )}
      <span>{text}</span>
    </span>
  );
}
