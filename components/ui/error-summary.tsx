import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Link } from "./link.tsx";

export interface ErrorSummaryProps {
  heading: ReactNode;
  description?: ReactNode;
  /** One line for each problem; `href` is `#` and the id of the first field to put right. */
  errorList?: readonly { text: ReactNode; href?: string | undefined }[] | undefined;
  /** For a problem that is seen while something else is being done; else the summary takes the focus. */
  disableAutoFocus?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

function ErrorItem({ text, href }: { text: ReactNode; href?: string | undefined }) {
  return <li>{href === undefined ? text : <Link href={href}>{text}</Link>}</li>;
}

/**
 * All problems of a page, above its heading (nhsuk-frontend error summary). The page that shows it starts its
 * title with "Error: ". It takes the focus when the page loads, by HTML alone.
 */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { heading, description, errorList = [], disableAutoFocus } = props;
  return (
    <div
      className={classNames("nhsuk-error-summary", props.classes)}
      id={props.id}
      data-module="nhsuk-error-summary"
      data-disable-auto-focus={disableAutoFocus}
      tabIndex={disableAutoFocus ? undefined : -1}
      // nhsuk-frontend's script moves the focus here; so does this without it, as people must meet the problems first.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={!disableAutoFocus}
    >
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">{heading}</h2>
        <div className="nhsuk-error-summary__body">
          {description !== undefined && <p>{description}</p>}
          {errorList.length > 0 && (
            <ul className="nhsuk-list nhsuk-error-summary__list">
              {errorList.map((item, index) => (
                <ErrorItem key={index} {...item} />
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
