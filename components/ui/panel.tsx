import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { HeadingElement, type HeadingOptions } from "./heading.tsx";

export interface PanelProps {
  heading: HeadingOptions;
  /** `interruption` is for something to read before going on; without it the panel says that something is done. */
  variant?: "interruption" | undefined;
  children?: ReactNode;
  classes?: string | undefined;
}

/** The end of a task, or a stop before something hard to read (nhsuk-frontend panel). */
export function Panel({ heading, variant, children, classes }: PanelProps) {
  return (
    <div className={classNames("nhsuk-panel", variant && `nhsuk-panel--${variant}`, classes)}>
      <HeadingElement
        {...heading}
        className="nhsuk-panel__heading"
        classPrefix="nhsuk-panel__heading--"
        sizes={["m", "l", "xl"]}
      />
      {children !== undefined && <div className="nhsuk-panel__body">{children}</div>}
    </div>
  );
}
