import type { JSX, ReactNode } from "react";
import { Caption, type CaptionOptions } from "./caption.tsx";
import { classNames } from "./class-names.ts";
import { Link } from "./link.tsx";
import { textOptions } from "./text-options.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type HeadingLevel = 1 | 2 | 3 | 4;
export type HeadingSize = "xxs" | "xs" | "s" | "m" | "l" | "xl";

export interface HeadingOptions {
  text: ReactNode;
  level?: HeadingLevel | undefined;
  size?: HeadingSize | undefined;
  id?: string | undefined;
  classes?: string | undefined;
  caption?: string | CaptionOptions | undefined;
  /** Makes the words of the heading a link. */
  href?: string | undefined;
  /** Spoken after the heading. */
  visuallyHiddenText?: string | undefined;
}

export interface HeadingElementProps extends HeadingOptions {
  element?: "h1" | "h2" | "h3" | "h4" | "p" | "legend" | "label" | "caption" | undefined;
  className?: string | undefined;
  /** What a size is put behind: `nhsuk-heading-` gives `nhsuk-heading-l`. */
  classPrefix?: string | undefined;
  sizes?: readonly string[] | undefined;
  htmlFor?: string | undefined;
}

function headingClasses({ className = "", classPrefix, sizes, size, classes }: HeadingElementProps): string {
  const prefix = classPrefix ?? `${className}-`;
  const sized = size !== undefined && (sizes?.includes(size) ?? true) && !classes?.includes(prefix);
  if (!sized) return classNames(className, classes);
  return prefix === `${className}-`
    ? classNames(`${prefix}${size}`, classes)
    : classNames(className, `${prefix}${size}`, classes);
}

/** Any element that nhsuk-frontend treats as a heading: headings, legends, labels and table captions. */
export function HeadingElement(props: HeadingElementProps) {
  const { element, level = 1, id, text, href, visuallyHiddenText, htmlFor } = props;
  const Element = (element ?? `h${level}`) as keyof Pick<JSX.IntrinsicElements, "h1" | "label">;
  const caption = textOptions(props.caption);
  const sizedCaption = caption && { ...caption, size: caption.size ?? props.size };
  const placement = sizedCaption?.placement ?? "start";
  const drawnCaption = sizedCaption && <Caption {...sizedCaption} />;
  const className = headingClasses(props) || undefined;
  return (
    <>
      {placement === "before" && drawnCaption}
      <Element className={className} id={id} {...(htmlFor === undefined ? {} : { htmlFor })}>
        {placement === "start" && drawnCaption && <>{drawnCaption} </>}
        {href === undefined ? (
          text
        ) : (
          <Link className="nhsuk-link" href={href}>
            {text}
          </Link>
        )}
        {visuallyHiddenText !== undefined && <VisuallyHidden> {visuallyHiddenText}</VisuallyHidden>}
        {placement === "end" && drawnCaption && <> {drawnCaption}</>}
      </Element>
      {placement === "after" && drawnCaption}
    </>
  );
}

/** A heading in one of the sizes of the type scale. Sizes do not follow levels: hubs xl, pages l, sections m, above cards s. */
export function Heading(props: HeadingOptions) {
  return <HeadingElement {...props} className="nhsuk-heading" />;
}
