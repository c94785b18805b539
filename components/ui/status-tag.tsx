import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface StatusTagProps {
  text: ReactNode;
  /** Dark blue when not given, plain text with `false`. Colour repeats what the words say and never says more. */
  colour?:
    | "white"
    | "grey"
    | "green"
    | "aqua-green"
    | "blue"
    | "purple"
    | "pink"
    | "red"
    | "orange"
    | "yellow"
    | false
    | undefined;
  border?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

/** How far a task or a thing has come, in tables and task lists (nhsuk-frontend tag). Cards have `Tag`. */
export function StatusTag({ text, colour, border, id, classes }: StatusTagProps) {
  const coloured = classes !== undefined && /nhsuk-tag--(?!no-)/.test(classes);
  const className = classNames(
    "nhsuk-tag",
    typeof colour === "string" && !coloured && `nhsuk-tag--${colour}`,
    colour === false && "nhsuk-tag--no-colour",
    border === false && "nhsuk-tag--no-border",
    classes,
  );
  return (
    <strong className={className} id={id}>
      {text}
    </strong>
  );
}
