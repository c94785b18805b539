import type { ReactNode } from "react";
import { CardAction, type CardActionOptions } from "./card-action.tsx";
import { classNames } from "./class-names.ts";
import { widthClass, type Width } from "./width.ts";

export interface SummaryListRow {
  key: ReactNode;
  keyWidth?: Width | undefined;
  value: ReactNode;
  actions?: readonly CardActionOptions[] | undefined;
  border?: boolean | undefined;
}

export interface SummaryListProps {
  rows: readonly SummaryListRow[];
  border?: boolean | undefined;
  lastRowBorder?: boolean | undefined;
  /** The heading of the card around the list, which every action then names: see `SummaryCard`. */
  cardHeading?: ReactNode;
  id?: string | undefined;
  classes?: string | undefined;
}

interface ActionsProps {
  actions: readonly CardActionOptions[];
  cardHeading: ReactNode;
}

function Actions({ actions, cardHeading }: ActionsProps) {
  const [first] = actions;
  if (first === undefined) return null;
  return (
    <dd className="nhsuk-summary-list__actions">
      {actions.length === 1 ? (
        <CardAction {...first} cardHeading={cardHeading} />
      ) : (
        <ul className="nhsuk-summary-list__actions-list">
          {actions.map((action, index) => (
            <li className="nhsuk-summary-list__actions-list-item" key={index}>
              <CardAction {...action} cardHeading={cardHeading} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
}

/** Facts as pairs of name and value, each with links to act on it (nhsuk-frontend summary list). */
export function SummaryList({ rows, border, lastRowBorder, cardHeading, id, classes }: SummaryListProps) {
  const withActions = rows.some((row) => (row.actions?.length ?? 0) > 0);
  const className = classNames(
    "nhsuk-summary-list",
    border === false && "nhsuk-summary-list--no-border",
    border !== false && lastRowBorder === false && "nhsuk-summary-list--no-last-row-border",
    classes,
  );
  return (
    <dl className={className} id={id}>
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
            <dt className={classNames("nhsuk-summary-list__key", widthClass(row.keyWidth))}>{row.key}</dt>
            <dd className="nhsuk-summary-list__value">{row.value}</dd>
            <Actions actions={actions} cardHeading={cardHeading} />
          </div>
        );
      })}
    </dl>
  );
}
