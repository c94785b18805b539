import type { ErrorMessageOptions } from "#components/ui/error-message.tsx";
import type { Context } from "./fixtures.ts";
import { textOf } from "./given.ts";
import type { OurWay } from "./parity-of.ts";

/** An error may be a string, an object or `true`; ours has the hidden word, which is "Error" where none is given. */
export const errorOf = (given: unknown): ErrorMessageOptions | true | undefined => {
  if (given === undefined || given === true) return given;
  const options = typeof given === "string" ? { text: given } : (given as ErrorMessageOptions);
  return { visuallyHiddenText: "Error", ...options };
};

/** What may stand before and after a control is HTML, which arrives as text. */
export const formGroupOf = (given: Context | undefined) =>
  given && { ...given, ...(given.afterInput && { afterInput: textOf(given.afterInput) }) };

/** The items of radios and checkboxes, with what is asked once one is chosen as text. */
export const choicesOf = (items: Context[]): Context[] =>
  items.map((item) => ({ ...item, conditional: item.conditional && textOf(item.conditional) }));

/** For every component with a button in it. */
export const disabledOnce: OurWay = {
  reason: "aria-disabled does not stand beside disabled, which says the same (ARIA in HTML: should not)",
  change: (html) => html.replace(/(<button .*?)aria-disabled="true" (.*disabled="")/g, "$1$2"),
};
