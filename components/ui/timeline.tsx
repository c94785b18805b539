import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { HeadingLevel } from "./heading.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type TimelineState = "done" | "now" | "next" | "stopped";

export interface TimelineItem {
  state: TimelineState;
  /** Spoken before the heading: "Completed:", "Current step:", "Next:", "Stopped here:". */
  stateText: string;
  heading: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
}

export interface TimelineProps {
  items: readonly TimelineItem[];
  headingLevel?: HeadingLevel | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

function Mark({ state }: { state: TimelineState }) {
  const small = state === "next";
  return (
    <svg
      className={classNames(
        "nhsapp-timeline__badge",
        small && "nhsapp-timeline__badge--small",
        "app-timeline__mark",
      )}
      aria-hidden="true"
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 28 28"
    >
      {state === "done" && (
        <>
          <circle className="app-mark-fill" cx="14" cy="14" r="13" />
          <path className="app-mark-line" d="m8 14.5 4.2 4.2L20 10.5" />
        </>
      )}
      {state === "now" && (
        <>
          <circle className="app-mark-ring" cx="14" cy="14" r="12" />
          <circle className="app-mark-fill" cx="14" cy="14" r="6" />
        </>
      )}
      {state === "next" && <circle className="app-mark-ring app-mark-ring--pale" cx="14" cy="14" r="11" />}
      {state === "stopped" && (
        <>
          <rect className="app-mark-fill" x="1" y="1" width="26" height="26" rx="4" />
          <path className="app-mark-line" d="M14 7v9M14 20v1" />
        </>
      )}
    </svg>
  );
}

/**
 * Steps in order, and how far they have come (nhsapp-frontend timeline, with marks of our own whose shape says the
 * state, and the state in hidden words).
 */
export function Timeline({ items, headingLevel = 3, id, classes }: TimelineProps) {
  const Level = `h${headingLevel}` as "h3";
  return (
    <ol className={classNames("nhsapp-timeline", classes)} id={id}>
      {items.map(({ state, stateText, heading, text, children }, index) => (
        <li
          className={classNames("nhsapp-timeline__item", state === "done" && "nhsapp-timeline__item--past")}
          key={index}
        >
          <Mark state={state} />
          <div className="nhsapp-timeline__content">
            <Level
              className={classNames(
                "nhsapp-timeline__header",
                (state === "now" || state === "stopped") && "nhsuk-u-font-weight-bold",
              )}
            >
              <VisuallyHidden>{stateText} </VisuallyHidden>
              {heading}
            </Level>
            {children ?? (text !== undefined && <p className="nhsapp-timeline__description">{text}</p>)}
          </div>
        </li>
      ))}
    </ol>
  );
}
