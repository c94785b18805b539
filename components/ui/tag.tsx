import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface TagProps {
  text: ReactNode;
  /** Blue when not given. Colour repeats what the words say and never says more; red makes people anxious. */
  colour?:
    | "aqua-green"
    | "blue"
    | "green"
    | "grey"
    | "orange"
    | "pink"
    | "purple"
    | "red"
    | "white"
    | "yellow"
    | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

/** A state in a few words, in sentence case (nhsapp-frontend tag). It is never a link. */
export function Tag({ text, colour, id, classes }: TagProps) {
  return (
    <span
      className={classNames("nhsapp-tag", colour !== undefined && `nhsapp-tag--${colour}`, classes)}
      id={id}
    >
      {text}
    </span>
  );
}
