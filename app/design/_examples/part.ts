import type { ReactNode } from "react";

/** Gives a text as the visitor asked to see it: as it is, very long, or in right-to-left words. */
export type Say = (text: string) => string;

/** One state of a component. */
export interface Example {
  /** What is special about it, as a heading: "With a hint and an error". */
  readonly name: string;
  readonly draw: (say: Say) => ReactNode;
  /** Stands on a dark surface, for what is drawn in reverse. */
  readonly dark?: true | undefined;
}

/** One page of the gallery: a component, or a few that belong together. */
export interface Part {
  readonly title: string;
  readonly examples: readonly Example[];
}
