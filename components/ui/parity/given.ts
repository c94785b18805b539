import type { Context } from "./fixtures.ts";

/** An option that is text, or an object with a text. */
export const textOf = (value: unknown): string =>
  typeof value === "string" ? value : ((value as { text?: string } | undefined)?.text ?? "");

/** Rows may have their actions in a list or in an object with a list; ours have the list. */
export const flatRows = (rows: Context[]) =>
  rows.map((row) => ({
    ...row,
    key: textOf(row.key),
    value: textOf(row.value),
    keyWidth: row.key?.width,
    actions: row.actions?.items ?? row.actions,
  }));

const careWords: Record<string, string> = {
  "non-urgent": "Non-urgent advice",
  urgent: "Urgent advice",
  emergency: "Immediate action required",
};

/** A card as ours takes it: actions as a list, the words that are read out before the heading of a care card. */
export function cardOptions({ heading, image, actions, ...card }: Context): Context {
  const options = typeof heading === "string" ? { text: heading } : heading;
  return {
    ...card,
    heading: options && {
      ...options,
      text: options.besideHtml ?? options.text,
      after: options.besideHtml && options.text,
      visuallyHiddenText: options.visuallyHiddenText ?? careWords[card.variant],
    },
    image: image?.src && { src: image.src, alt: image.alt ?? "" },
    figure: image?.wasHtml && image.text,
    actions: actions?.items ?? actions,
  };
}
