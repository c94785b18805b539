import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { widthClass, type Width } from "./width.ts";

export interface FigureProps {
  src?: string | undefined;
  /** What the picture shows; empty where the caption or the text beside it says so. */
  alt?: string | undefined;
  /** The width and height of the picture in its file, so that nothing moves when it arrives. */
  dimensions?: { width: number; height: number } | undefined;
  sizes?: string | undefined;
  srcset?: string | undefined;
  /** Something drawn, instead of a picture from a file. */
  children?: ReactNode;
  caption?: ReactNode;
  width?: Width | undefined;
  border?: boolean | undefined;
  background?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
}

function Picture({ src, alt = "", dimensions, sizes, srcset }: FigureProps) {
  if (src === undefined) return null;
  return (
    <img
      className="nhsuk-image__img"
      src={src}
      alt={alt}
      width={dimensions?.width}
      height={dimensions?.height}
      sizes={sizes}
      srcSet={srcset}
      loading="lazy"
    />
  );
}

/** A picture with its caption (nhsuk-frontend image). It is fetched when it comes near, after the words of the page.
 * Without a caption there is no group to name, and so no role of one. */
export function Figure(props: FigureProps) {
  const { children, caption, border, background, width, id, classes } = props;
  const className = classNames(
    "nhsuk-image",
    border === false && "nhsuk-image--no-border",
    background === false && "nhsuk-image--no-background",
    widthClass(width),
    classes,
  );
  return (
    <figure className={className} id={id} role={caption === undefined ? "none" : undefined}>
      {children ?? <Picture {...props} />}
      {caption !== undefined && <figcaption className="nhsuk-image__caption">{caption}</figcaption>}
    </figure>
  );
}
