import type { ReactNode } from "react";
import { AppIcon } from "./app-icon.tsx";
import { Badge, type BadgeProps } from "./badge.tsx";
import { classNames } from "./class-names.ts";
import type { HeadingLevel } from "./heading.tsx";
import { Link } from "./link.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** A picture on a card. Its size is known beforehand, so that nothing moves when it arrives. */
export interface CardImage {
  src: string;
  /** Empty where the picture only decorates. */
  alt: string;
  width?: number | undefined;
  height?: number | undefined;
}

export interface CardProps {
  title: ReactNode;
  /** With an address the whole card is one link. */
  href?: string | undefined;
  /** Of that link: see there. */
  switchesPerson?: boolean | undefined;
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
  /** How many new things are behind the card; not drawn for none. */
  badge?: BadgeProps | undefined;
  img?: CardImage | undefined;
  footer?: ReactNode;
  /** See-through, for what matters less than the cards above. */
  secondary?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
  titleClasses?: string | undefined;
  descriptionClasses?: string | undefined;
  containerClasses?: string | undefined;
}

/** One line of a card's content, in the secondary colour unless it is the fact that matters. */
export function CardLine({ children, strong }: { children: ReactNode; strong?: boolean | undefined }) {
  return (
    <p className={strong ? "nhsapp-card__description app-card__fact" : "nhsapp-card__description"}>
      {children}
    </p>
  );
}

/** Above the title: when or where, and at the end of the line what is new. */
export function CardTop({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className="app-card__top">
      <span>{children}</span>
      {end}
    </div>
  );
}

function CardTitle({ title, href, switchesPerson, headingLevel, hiddenText, titleClasses }: CardProps) {
  if (href !== undefined) {
    return (
      <Link
        href={href}
        switchesPerson={switchesPerson}
        className={classNames("nhsapp-card__link nhsuk-link--no-visited-state", titleClasses)}
      >
        {title}
        {hiddenText !== undefined && <VisuallyHidden> {hiddenText}</VisuallyHidden>}
      </Link>
    );
  }
  const Element = headingLevel === undefined ? "p" : (`h${headingLevel}` as "h2");
  return <Element className={classNames("nhsapp-card__title", titleClasses)}>{title}</Element>;
}

function Picture({ src, alt, width, height }: CardImage) {
  return (
    <div className="nhsapp-card__media">
      <img className="nhsapp-card__img" src={src} alt={alt} width={width} height={height} loading="lazy" />
    </div>
  );
}

function Content(props: CardProps) {
  const { above, description, children } = props;
  return (
    <div className="nhsapp-card__content">
      {above !== undefined && <div className="nhsapp-card__above">{above}</div>}
      <CardTitle {...props} />
      {description !== undefined && (
        <div className="nhsapp-card__below">
          <p className={classNames("nhsapp-card__description", props.descriptionClasses)}>{description}</p>
        </div>
      )}
      {children}
    </div>
  );
}

/** A card of the list: title, a line, and where it leads (nhsapp-frontend card). */
export function Card({
  element: Element = "div",
  ...props
}: CardProps & { element?: "div" | "li" | undefined }) {
  const { href, img, badge, footer, secondary, id } = props;
  return (
    <Element
      className={classNames(
        "nhsapp-card",
        img !== undefined && "nhsapp-card--with-media",
        secondary && "nhsapp-card--secondary",
        props.classes,
      )}
      id={id}
    >
      {img !== undefined && <Picture {...img} />}
      <div className={classNames("nhsapp-card__container", props.containerClasses)}>
        <Content {...props} />
        {badge !== undefined && <Badge {...badge} />}
        {href !== undefined && <AppIcon name="chevron-right" />}
      </div>
      {footer !== undefined && <div className="nhsapp-card__footer">{footer}</div>}
    </Element>
  );
}
