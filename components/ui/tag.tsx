import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface TagProps {
  text: ReactNode;
  /** Blue when not given. Colour repeats what the words say and never says more. */
  colour?: "blue" | "orange" | "green" | "grey" | "yellow" | "white" | undefined;
}

/** A state in a few words, in sentence case (nhsapp-frontend tag). It is never a link. */
export function Tag({ text, colour }: TagProps) {
  return (
    <span className={classNames("nhsapp-tag", colour !== undefined && `nhsapp-tag--${colour}`)}>{text}</span>
  );
}
