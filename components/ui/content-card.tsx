import type { ReactNode } from "react";
import { careClasses, CareArrow, type CareVariant } from "./care-card.tsx";
import { CardAction, type CardActionOptions } from "./card-action.tsx";
import { CardHeading, type ContentCardHeading } from "./card-heading.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { textOptions } from "./text-options.ts";

export type { ContentCardHeading };

export interface ContentCardProps {
  heading?: string | ContentCardHeading | undefined;
  /** Makes the heading a link. */
  href?: string | undefined;
  /** The whole card is the link. */
  clickable?: boolean | undefined;
  /** What it is for: a top page of a hub, a less important one, one thing that stands out, a warning, care advice. */
  variant?: "primary" | "secondary" | "feature" | "warning" | CareVariant | undefined;
  /** One paragraph; for anything else use children. */
  description?: ReactNode;
  children?: ReactNode;
  /** A picture above the content, fetched when it comes near. */
  image?: { src: string; alt: string } | undefined;
  /** Instead of `image`: a picture with its caption. */
  figure?: ReactNode;
  actions?: readonly CardActionOptions[] | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

const isCare = (variant: ContentCardProps["variant"]): variant is CareVariant =>
  variant === "non-urgent" || variant === "urgent" || variant === "emergency";

function CardActions({
  actions,
  cardHeading,
}: {
  actions: readonly CardActionOptions[];
  cardHeading: ReactNode;
}) {
  const [first] = actions;
  if (first === undefined) return null;
  if (actions.length === 1) {
    return (
      <div className="nhsuk-card__actions">
        <CardAction {...first} cardHeading={cardHeading} />
      </div>
    );
  }
  return (
    <ul className="nhsuk-card__actions">
      {actions.map((action, index) => (
        <li className="nhsuk-card__action" key={index}>
          <CardAction {...action} cardHeading={cardHeading} />
        </li>
      ))}
    </ul>
  );
}

/**
 * Content that stands apart from the page (nhsuk-frontend card). Lists of links inside the product are drawn with
 * `CardGroup` instead; help and how fast to get it with `CareCard`.
 */
export function ContentCard(props: ContentCardProps) {
  const { variant, description, children, image, actions = [] } = props;
  const heading = textOptions<ContentCardHeading>(props.heading);
  const care = isCare(variant) && heading !== undefined;
  const drawnHeading = heading !== undefined && (
    <CardHeading heading={heading} href={variant === "feature" ? undefined : props.href} />
  );
  const hasContainer = care || actions.length > 0;
  const className = classNames(
    "nhsuk-card",
    props.clickable && "nhsuk-card--clickable",
    care && careClasses(variant),
    variant !== undefined && !isCare(variant) && `nhsuk-card--${variant}`,
    props.classes,
  );
  return (
    <div className={className} id={props.id}>
      {props.figure}
      {image !== undefined && (
        <img className="nhsuk-card__img" src={image.src} alt={image.alt} loading="lazy" />
      )}
      {hasContainer && (
        <div className="nhsuk-card__heading-container">
          {drawnHeading}
          {care && <CareArrow />}
          <CardActions actions={actions} cardHeading={heading?.text} />
        </div>
      )}
      <div className="nhsuk-card__content">
        {!hasContainer && drawnHeading}
        {children ?? (description !== undefined && <p className="nhsuk-card__description">{description}</p>)}
        {variant === "primary" && <Icon name="chevron-right-circle" />}
      </div>
    </div>
  );
}
