/** The parts of a whole that nhsuk-frontend has a class for. */
export type Width = "one-quarter" | "one-third" | "one-half" | "two-thirds" | "three-quarters" | "full";

/** The class that makes something as wide as this part of what holds it. */
export const widthClass = (width: Width | undefined): string | undefined => width && `nhsuk-u-width-${width}`;
