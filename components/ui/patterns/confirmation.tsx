import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "#components/ui/heading.tsx";
import { Panel } from "#components/ui/panel.tsx";

export interface ConfirmationProps {
  /** What is done: "Appointment booked". The page's title says the same. */
  heading: string;
  /** 1, as on a page; more where it is an example. */
  headingLevel?: HeadingLevel | undefined;
  /** The facts to remember, one a line: the day and the time. */
  lines?: readonly ReactNode[] | undefined;
  /** Only where the person must keep it. */
  reference?: { readonly label: string; readonly value: string } | undefined;
  next: {
    /** "What happens next". */
    readonly heading: string;
    /** Who does what, and when. */
    readonly steps: readonly ReactNode[];
    /** After the list: what to have ready. */
    readonly more?: ReactNode;
  };
  /** Secondary buttons, then where to go from here. */
  children?: ReactNode;
}

/** Each on a line of its own, in the size of the panel. */
function Lines({ lines = [], reference }: Pick<ConfirmationProps, "lines" | "reference">) {
  return (
    <>
      {lines.map((line, index) => (
        <div key={index}>{line}</div>
      ))}
      {reference && (
        <div>
          {reference.label}{" "}
          <strong className="nhsuk-u-nowrap">
            <bdi>{reference.value}</bdi>
          </strong>
        </div>
      )}
    </>
  );
}

/**
 * The end of a journey (NHS service manual, confirmation page). It is spoken once, as any page is: by its title and
 * its h1. It is no alert, so that nothing is announced again when the page is loaded again or come back to.
 */
export function Confirmation({ heading, headingLevel = 1, lines = [], ...props }: ConfirmationProps) {
  const { reference, next, children } = props;
  const below = Math.min(headingLevel + 1, 4) as HeadingLevel;
  const withBody = lines.length > 0 || reference !== undefined;
  return (
    <>
      <Panel heading={{ text: heading, level: headingLevel }} classes="app-done">
        {withBody ? <Lines lines={lines} reference={reference} /> : undefined}
      </Panel>
      <Heading level={below} size="m" text={next.heading} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        {next.steps.map((step, index) => (
          <li key={index}>{step}</li>
        ))}
      </ul>
      {next.more}
      {children}
    </>
  );
}
