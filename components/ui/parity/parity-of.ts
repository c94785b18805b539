import type { ReactElement } from "react";
import type { Context } from "./fixtures.ts";

/** Examples of a component that do not apply to us: how to recognise one, and why. */
export interface LeftOut {
  readonly reason: string;
  readonly is: (context: Context, name: string) => boolean;
}

/** Where we differ on purpose: why, and what turns either HTML (in canonical form) into the same. */
export interface OurWay {
  readonly reason: string;
  readonly change: (canonicalHtml: string) => string;
}

/** How examples of one component of nhsuk-frontend are drawn with ours. */
export interface ParityOf {
  /** How a context reads as our props; an `html` option arrives as `text`, with `wasHtml`. */
  readonly draw: (given: Context) => ReactElement;
  /**
   * The class of the element that holds the body, or what finds the body in the expected HTML. Where an example was
   * drawn with a `{% call %}` block, its body is not in the file; it is taken from there and handed to `draw` as `body`.
   */
  readonly bodyIn?: string | ((html: string) => string);
  readonly leftOut?: readonly LeftOut[];
  readonly inOurWay?: readonly OurWay[];
}

/** A component of nhsuk-frontend that we do not have, and why. */
export interface NotOurs {
  readonly notOurs: string;
}
