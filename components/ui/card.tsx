import type { ReactNode } from "react";
import { Chevron } from "./chevron.tsx";
import { classNames } from "./class-names.ts";
import type { HeadingLevel } from "./heading.tsx";
import { Link } from "./link.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface CardProps {
  title: ReactNode;
  /** With an address the whole card is one link. */
  href?: string | undefined;
  /** Makes the title of a card without link a heading. */
  headingLevel?: HeadingLevel | undefined;
  /** At most one tag, above the title. */
  above?: ReactNode;
  /** One line under the title, in the secondary colour. */
  description?: ReactNode;
  /** Anything longer, instead of a description; use `CardLine` for its lines. */
  children?: ReactNode;
  /** Spoken inside the link after the title, so that the visible title stays the start of the link's name. */
  hiddenText?: string | undefined;
  footer?: ReactNode;
  classes?: string | undefined;
}

/** One line of a card's content, in the secondary colour unless it is the fact that matters. */
export function CardLine({ children, strong }: { children: ReactNode; strong?: boolean | undefined }) {
  return (
    <p className={strong ? "nhsapp-card__description app-card__fact" : "nhsapp-card__description"}>
      {children}
    </p>
  );
}

function CardTitle({ title, href, headingLevel, hiddenText }: CardProps) {
  if (href !== undefined) {
    return (
      <Link href={href} className="nhsapp-card__link nhsuk-link--no-visited-state">
        {title}
        {hiddenText !== undefined && <VisuallyHidden> {hiddenText}</VisuallyHidden>}
      </Link>
    );
  }
  const Element = headingLevel === undefined ? "p" : (`h${headingLevel}` as "h2");
  return <Element className="nhsapp-card__title">{title}</Element>;
}

/** A card of the list: title, a line, and where it leads (nhsapp-frontend card). */
export function Card({
  element: Element = "div",
  ...props
}: CardProps & { element?: "div" | "li" | undefined }) {
  const { href, above, description, children, footer } = props;
  return (
    <Element className={classNames("nhsapp-card", props.classes)}>
      <div className="nhsapp-card__container">
        <div className="nhsapp-card__content">
          {above !== undefined && <div className="nhsapp-card__above">{above}</div>}
          <CardTitle {...props} />
          {description !== undefined && (
            <div className="nhsapp-card__below">
              <p className="nhsapp-card__description">{description}</p>
            </div>
          )}
          {children}
        </div>
        {href !== undefined && <Chevron />}
      </div>
      {footer !== undefined && <div className="nhsapp-card__footer">{footer}</div>}
    </Element>
  );
}
