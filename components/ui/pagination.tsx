import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface PaginationStep {
  href: string;
  /** "Previous" or "Next". */
  text: ReactNode;
  /** Spoken after the text: "page". */
  visuallyHiddenText?: string | undefined;
  /** What the page is called, where the pages have no numbers. */
  label?: ReactNode;
}

export type PaginationItem =
  | {
      number: number | string;
      href: string;
      /** What the number is of: "Page 2". */
      ariaLabel: string;
      current?: boolean | undefined;
    }
  /** Stands for the pages that are left out. */
  | { ellipsis: true };

export interface PaginationProps {
  /** Names the landmark: "Pagination". */
  ariaLabel: string;
  previous?: PaginationStep | undefined;
  next?: PaginationStep | undefined;
  /** The numbered pages of a long list; without them, the pages before and after this one of a guide. */
  items?: readonly PaginationItem[] | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

function Title({ text, visuallyHiddenText }: PaginationStep) {
  return (
    <span className="nhsuk-pagination__title">
      {text}
      {visuallyHiddenText !== undefined && <VisuallyHidden> {visuallyHiddenText}</VisuallyHidden>}
    </span>
  );
}

function NumberedItem({ item }: { item: PaginationItem }) {
  if ("ellipsis" in item)
    return <li className="nhsuk-pagination__item nhsuk-pagination__item--ellipsis">{"\u22EF"}</li>;
  return (
    <li className={classNames("nhsuk-pagination__item", item.current && "nhsuk-pagination__item--current")}>
      <Link
        className="nhsuk-pagination__link"
        href={item.href}
        aria-label={item.ariaLabel}
        aria-current={item.current ? "page" : undefined}
      >
        {item.number}
      </Link>
    </li>
  );
}

function Numbered({ items, previous, next }: PaginationProps & { items: readonly PaginationItem[] }) {
  return (
    <>
      {previous && (
        <Link className="nhsuk-pagination__previous" href={previous.href} rel="prev">
          <Icon name="arrow-left" />
          <Title {...previous} />
        </Link>
      )}
      <ul className="nhsuk-pagination__list">
        {items.map((item, index) => (
          <NumberedItem item={item} key={index} />
        ))}
      </ul>
      {next && (
        <Link className="nhsuk-pagination__next" href={next.href} rel="next">
          <Title {...next} />
          <Icon name="arrow-right" />
        </Link>
      )}
    </>
  );
}

function Step({ step, rel }: { step: PaginationStep; rel: "prev" | "next" }) {
  return (
    <Link className={`nhsuk-pagination__link nhsuk-pagination__link--${rel}`} href={step.href} rel={rel}>
      <Title {...step} />
      {step.label !== undefined && (
        <>
          {" "}
          <VisuallyHidden>:</VisuallyHidden> <span className="nhsuk-pagination__page">{step.label}</span>
        </>
      )}
      <Icon name={rel === "prev" ? "arrow-left" : "arrow-right"} />
    </Link>
  );
}

function Steps({ previous, next }: Pick<PaginationProps, "previous" | "next">) {
  return (
    <ul className="nhsuk-list nhsuk-pagination__list">
      {previous && (
        <li className="nhsuk-pagination-item--previous">
          <Step step={previous} rel="prev" />
        </li>
      )}
      {next && (
        <li className="nhsuk-pagination-item--next">
          <Step step={next} rel="next" />
        </li>
      )}
    </ul>
  );
}

/** The way through the pages of a guide or of a long list (nhsuk-frontend pagination). */
export function Pagination(props: PaginationProps) {
  const { ariaLabel, items = [], id, classes } = props;
  const numbered = items.length > 0;
  return (
    <nav
      className={classNames("nhsuk-pagination", numbered && "nhsuk-pagination--numbered", classes)}
      id={id}
      aria-label={ariaLabel}
    >
      {numbered ? <Numbered {...props} items={items} /> : <Steps {...props} />}
    </nav>
  );
}
