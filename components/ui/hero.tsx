import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Figure, type FigureProps } from "./figure.tsx";
import { HeadingElement, type HeadingOptions } from "./heading.tsx";
import { textOptions } from "./text-options.ts";
import type { Width } from "./width.ts";

/** One of the columns of a hero. */
export interface HeroContent {
  heading?: string | HeadingOptions | undefined;
  /** One paragraph; for anything else use children. */
  text?: ReactNode;
  children?: ReactNode;
  image?: FigureProps | undefined;
  width?: Width | undefined;
}

export interface HeroProps extends Omit<HeroContent, "image"> {
  /** Columns beside each other, two in a row, instead of one heading and text. */
  content?: readonly HeroContent[] | undefined;
  /**
   * The class that sets the picture behind the words. It stands in the page's own sheet: an inline style, as
   * nhsuk-frontend has it, is against our policy.
   */
  imageClass?: string | undefined;
  border?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

function Column({ content, withArrow }: { content: HeroContent; withArrow: boolean }) {
  const heading = textOptions<HeadingOptions>(content.heading);
  return (
    <div className={`nhsuk-grid-column-${content.width ?? "one-half"}`}>
      <div className="nhsuk-hero__content">
        {withArrow && <span className="nhsuk-hero__arrow" aria-hidden="true" />}
        {heading && (
          <HeadingElement
            {...heading}
            className="nhsuk-heading"
            size={heading.size ?? "xl"}
            classes={classNames("nhsuk-hero__heading", heading.classes)}
          />
        )}
        {content.children ?? (content.text !== undefined && <p className="nhsuk-body-l">{content.text}</p>)}
        {content.image && <Figure {...content.image} />}
      </div>
    </div>
  );
}

/** The columns, two in a row. */
function pairs(columns: readonly HeroContent[]): HeroContent[][] {
  const rows: HeroContent[][] = [];
  for (let index = 0; index < columns.length; index += 2) rows.push(columns.slice(index, index + 2));
  return rows;
}

/** The start of a page that stands for more than itself, such as the first of a topic (nhsuk-frontend hero). */
export function Hero(props: HeroProps) {
  const { heading, text, children, width = "two-thirds", content = [], imageClass, border, id } = props;
  const first = heading !== undefined || text !== undefined || children !== undefined;
  const columns = first ? [{ heading, text, children, width }, ...content] : content;
  const withImage = imageClass !== undefined;
  const className = classNames(
    "nhsuk-hero",
    withImage && "nhsuk-hero--image",
    withImage && heading !== undefined && "nhsuk-hero--image-description",
    !withImage && border !== false && "nhsuk-hero--border",
    imageClass,
    props.classes,
  );
  return (
    <section className={className} id={id}>
      {columns.length > 0 && (
        <div className="nhsuk-width-container">
          {pairs(columns).map((row, index) => (
            <div className="nhsuk-grid-row" key={index}>
              {row.map((column, place) => (
                <Column content={column} withArrow={withImage && columns.length === 1} key={place} />
              ))}
            </div>
          ))}
        </div>
      )}
      {withImage && <div className="nhsuk-hero__overlay" />}
    </section>
  );
}
