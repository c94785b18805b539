import type { ReactNode } from "react";
import { CardAction, type CardActionOptions } from "./card-action.tsx";
import { classNames } from "./class-names.ts";
import { HeadingElement, type HeadingOptions } from "./heading.tsx";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";
import { textOptions } from "./text-options.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

const careVariants = ["non-urgent", "urgent", "emergency"] as const;

export type CareVariant = (typeof careVariants)[number];

export interface ContentCardHeading extends Omit<HeadingOptions, "href"> {
  /** Spoken before the heading, without colon: "Urgent advice". */
  visuallyHiddenText?: string | undefined;
  /** Under the heading, before the description. */
  after?: ReactNode;
}

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

const isCare = (variant: ContentCardProps["variant"]) => careVariants.some((care) => care === variant);

interface HeadingTextProps {
  text: ReactNode;
  hidden: string | undefined;
  href: string | undefined;
}

function HeadingText({ text, hidden, href }: HeadingTextProps) {
  if (href !== undefined) {
    return (
      <Link className="nhsuk-card__link" href={href}>
        {text}
      </Link>
    );
  }
  if (!hidden) return text;
  return (
    // `text` is no role of ARIA; VoiceOver reads the heading in one go with it. nhsuk-frontend has it, and so have we.
    // eslint-disable-next-line jsx-a11y/aria-role
    <span role="text">
      <VisuallyHidden>{hidden}: </VisuallyHidden>
      {text}
    </span>
  );
}

function CardHeading({ heading, card }: { heading: ContentCardHeading; card: ContentCardProps }) {
  const { text, visuallyHiddenText, after, level = 2, ...options } = heading;
  const href = card.variant === "feature" ? undefined : card.href;
  return (
    <>
      <HeadingElement
        {...options}
        level={level}
        className="nhsuk-card__heading"
        classPrefix="nhsuk-heading-"
        text={<HeadingText text={text} hidden={visuallyHiddenText} href={href} />}
      />
      {after}
    </>
  );
}

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
  const drawnHeading = heading !== undefined && <CardHeading heading={heading} card={props} />;
  const hasContainer = care || actions.length > 0;
  const className = classNames(
    "nhsuk-card",
    props.clickable && "nhsuk-card--clickable",
    care && `nhsuk-card--care nhsuk-card--care--${variant}`,
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
          {care && <span className="nhsuk-card--care__arrow" aria-hidden="true" />}
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
