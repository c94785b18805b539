import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Link } from "./link.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface SummaryListAction {
  href: string;
  text: ReactNode;
  /** Spoken after the text, so that each "Change" says what it changes. */
  visuallyHiddenText?: string | undefined;
}

export interface SummaryListRow {
  key: ReactNode;
  value: ReactNode;
  actions?: readonly SummaryListAction[] | undefined;
  border?: boolean | undefined;
}

export interface SummaryListProps {
  rows: readonly SummaryListRow[];
  border?: boolean | undefined;
  lastRowBorder?: boolean | undefined;
  classes?: string | undefined;
}

function Action({ href, text, visuallyHiddenText }: SummaryListAction) {
  return (
    <Link className="nhsuk-link" href={href}>
      {text}
      {visuallyHiddenText !== undefined && <VisuallyHidden> {visuallyHiddenText}</VisuallyHidden>}
    </Link>
  );
}

function Actions({ actions }: { actions: readonly SummaryListAction[] }) {
  const [first] = actions;
  if (first === undefined) return null;
  return (
    <dd className="nhsuk-summary-list__actions">
      {actions.length === 1 ? (
        <Action {...first} />
      ) : (
        <ul className="nhsuk-summary-list__actions-list">
          {actions.map((action, index) => (
            <li className="nhsuk-summary-list__actions-list-item" key={index}>
              <Action {...action} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
}

/** Facts as pairs of name and value, each with links to act on it (nhsuk-frontend summary list). */
export function SummaryList({ rows, border, lastRowBorder, classes }: SummaryListProps) {
  const withActions = rows.some((row) => (row.actions?.length ?? 0) > 0);
  const className = classNames(
    "nhsuk-summary-list",
    border === false && "nhsuk-summary-list--no-border",
    border !== false && lastRowBorder === false && "nhsuk-summary-list--no-last-row-border",
    classes,
  );
  return (
    <dl className={className}>
      {rows.map((row, index) => {
        const { actions = [] } = row;
        const edge = row.border === false && !(lastRowBorder === false && index === rows.length - 1);
        return (
          <div
            key={index}
            className={classNames(
              "nhsuk-summary-list__row",
              withActions && actions.length === 0 && "nhsuk-summary-list__row--no-actions",
              edge && "nhsuk-summary-list__row--no-border",
            )}
          >
            <dt className="nhsuk-summary-list__key">{row.key}</dt>
            <dd className="nhsuk-summary-list__value">{row.value}</dd>
            <Actions actions={actions} />
          </div>
        );
      })}
    </dl>
  );
}
