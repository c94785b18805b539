import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface InsetTextProps {
  /** One paragraph; for anything else use children. */
  text?: ReactNode;
  children?: ReactNode;
  /** Spoken before it, without colon: "Information". */
  visuallyHiddenText: string;
  id?: string | undefined;
  classes?: string | undefined;
}

/** A fact that stands out from the text round it (nhsuk-frontend inset text). */
export function InsetText({ text, children, visuallyHiddenText, id, classes }: InsetTextProps) {
  return (
    <div className={classNames("nhsuk-inset-text", classes)} id={id}>
      <VisuallyHidden>{visuallyHiddenText}: </VisuallyHidden>
      {children ?? <p>{text}</p>}
    </div>
  );
}
