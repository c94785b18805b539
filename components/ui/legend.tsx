import { Caption } from "./caption.tsx";
import { classNames } from "./class-names.ts";
import { HeadingElement } from "./heading.tsx";
import type { LabelOptions } from "./label.tsx";
import { textOptions } from "./text-options.ts";

export type LegendOptions = LabelOptions;

/** What a group of fields asks for (nhsuk-frontend legend); on a question page it is the h1 too. */
export function Legend(options: LegendOptions) {
  const heading = textOptions(options.heading);
  const isHeading = options.isPageHeading ?? heading !== undefined;
  const size = (isHeading ? heading?.size : undefined) ?? options.size;
  const given = textOptions(heading?.caption ?? options.caption);
  const caption = given && {
    ...given,
    size: given.size ?? size,
    placement: given.placement === "before" ? ("start" as const) : given.placement,
  };
  const sized = size !== undefined && !options.classes?.includes("nhsuk-fieldset__legend--");
  const className = classNames(
    "nhsuk-fieldset__legend",
    sized && `nhsuk-fieldset__legend--${size}`,
    options.classes,
  );
  const inner = {
    text: heading?.text ?? options.text,
    visuallyHiddenText: heading?.visuallyHiddenText ?? options.visuallyHiddenText,
    caption: caption?.placement === "after" ? undefined : caption,
  };
  return (
    <>
      {isHeading ? (
        <legend className={className} id={options.id}>
          <HeadingElement
            {...inner}
            className="nhsuk-fieldset__heading"
            level={heading?.level}
            id={heading?.id}
          />
        </legend>
      ) : (
        <HeadingElement {...inner} element="legend" className={className} id={options.id} />
      )}
      {caption?.placement === "after" && <Caption {...caption} />}
    </>
  );
}
