import type { ReactNode } from "react";
import { Caption, type CaptionOptions } from "./caption.tsx";
import { HeadingElement, type HeadingOptions, type HeadingSize } from "./heading.tsx";
import { textOptions } from "./text-options.ts";

export interface LabelOptions {
  text?: ReactNode;
  /** Makes the label a heading, h1 unless a level is given. */
  heading?: string | HeadingOptions | undefined;
  /** Makes the text itself the h1 of the page. */
  isPageHeading?: boolean | undefined;
  size?: HeadingSize | undefined;
  caption?: string | CaptionOptions | undefined;
  id?: string | undefined;
  classes?: string | undefined;
  visuallyHiddenText?: string | undefined;
}

/** What a field asks for (nhsuk-frontend label); on a question page it is the heading of the page too. */
export function Label({ htmlFor, ...options }: LabelOptions & { htmlFor?: string | undefined }) {
  const heading = textOptions(options.heading);
  const isHeading = options.isPageHeading ?? heading !== undefined;
  const size = (isHeading ? heading?.size : undefined) ?? options.size;
  const caption = textOptions(heading?.caption ?? options.caption);
  const sizedCaption = caption && { ...caption, size: caption.size ?? size };
  const outside = caption?.placement === "before" || caption?.placement === "after";
  const label = (
    <HeadingElement
      element="label"
      className="nhsuk-label"
      classPrefix="nhsuk-label--"
      sizes={["s", "m", "l", "xl"]}
      size={size}
      classes={options.classes}
      id={options.id}
      text={heading?.text ?? options.text}
      visuallyHiddenText={heading?.visuallyHiddenText ?? options.visuallyHiddenText}
      caption={outside ? undefined : caption}
      htmlFor={htmlFor}
    />
  );
  const Level = `h${heading?.level ?? 1}` as "h1";
  return (
    <>
      {caption?.placement === "before" && sizedCaption && <Caption {...sizedCaption} />}
      {isHeading ? (
        <Level className="nhsuk-label-wrapper" id={heading?.id}>
          {label}
        </Level>
      ) : (
        label
      )}
      {caption?.placement === "after" && sizedCaption && <Caption {...sizedCaption} />}
    </>
  );
}
