import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface CaptionOptions {
  text: ReactNode;
  /** Inside the heading at its start or end, or beside it as an element of its own. */
  placement?: "start" | "end" | "before" | "after" | undefined;
  size?: string | undefined;
  element?: "span" | "p" | undefined;
}

/** The small line above or below a heading, such as the name of a journey (nhsuk-frontend caption). */
export function Caption({ text, placement, size, element: Element = "span" }: CaptionOptions) {
  const sized = size !== undefined && ["m", "l", "xl", "xxl"].includes(size);
  const below = placement === "after" || placement === "end";
  return (
    <Element
      className={classNames(
        sized ? `nhsuk-caption-${size}` : "nhsuk-caption",
        below && "nhsuk-caption--bottom",
      )}
    >
      {text}
    </Element>
  );
}
