import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { HeadingElement, type HeadingOptions } from "./heading.tsx";
import { textOptions } from "./text-options.ts";

export interface PanelProps {
  heading: string | HeadingOptions;
  /** `interruption` is for something to read before going on; without it the panel says that something is done. */
  variant?: "interruption" | undefined;
  children?: ReactNode;
  id?: string | undefined;
  classes?: string | undefined;
}

/** The end of a task, or a stop before something hard to read (nhsuk-frontend panel). */
export function Panel({ heading, variant, children, id, classes }: PanelProps) {
  const options = textOptions<HeadingOptions>(heading);
  return (
    <div className={classNames("nhsuk-panel", variant && `nhsuk-panel--${variant}`, classes)} id={id}>
      {options && (
        <HeadingElement
          {...options}
          className="nhsuk-panel__heading"
          classPrefix="nhsuk-panel__heading--"
          sizes={["m", "l", "xl"]}
        />
      )}
      {children !== undefined && <div className="nhsuk-panel__body">{children}</div>}
    </div>
  );
}
