import type { Context } from "./fixtures.ts";

/** A part of nhsuk-frontend that we chose not to have: how to recognise an example of it, and why. */
export interface LeftOut {
  reason: string;
  is: (context: Context, name: string) => boolean;
}

const variantReverse: LeftOut = {
  reason: "reverse: there is no dark page to stand on",
  is: (c) => c.variant === "reverse" || String(c.classes ?? "").includes("--reverse"),
};

const asButton: LeftOut = {
  reason: "type: a link that is a button in disguise; buttons are made by Button",
  is: (c) => c.type !== undefined || c.href === undefined,
};

/** Left out for every component. */
export const leftOutAlways: LeftOut = {
  reason: "the body of the example is not in its file",
  is: (_, name) => name.includes("call block"),
};

/** What is not supported, for each component that we have. Everything else must match. */
export const leftOut: Record<string, readonly LeftOut[]> = {
  "action-link": [variantReverse, asButton],
  "back-link": [variantReverse, asButton],
  button: [
    {
      reason: "preventDoubleClick: needs script; one-time keys make a second press harmless",
      is: (c) => c.preventDoubleClick !== undefined,
    },
  ],
  card: [
    {
      reason: "other than care cards: the cards of nhsapp-frontend are used instead",
      is: (c) => !["urgent", "non-urgent", "emergency"].includes(c.variant),
    },
    { reason: "actions in a care card: advice is not edited", is: (c) => c.actions !== undefined },
  ],
  details: [
    variantReverse,
    {
      reason: "expander: a second look for the same thing",
      is: (c) => String(c.classes ?? "").includes("expander"),
    },
  ],
  "error-summary": [
    {
      reason: "disableAutoFocus: the summary always takes the focus",
      is: (c) => c.disableAutoFocus !== undefined,
    },
  ],
  "notification-banner": [
    {
      reason: "disableAutoFocus and tabindex: options of the script, which is not loaded",
      is: (c) => c.disableAutoFocus !== undefined || c.attributes !== undefined,
    },
    {
      reason: "heading.element: the heading is always a heading",
      is: (c) => c.heading?.element !== undefined,
    },
  ],
  radios: [
    {
      reason: "conditional: fields that appear need script; a question has a page of its own",
      is: (c) => c.items.some((item: Context | null) => item?.conditional !== undefined),
    },
  ],
  "search-input": [
    {
      reason: "without button: a search without button cannot be sent without script",
      is: (c) => c.button === false,
    },
    {
      reason: "button.disabled: a button that cannot be pressed tells nobody why",
      is: (c) => c.button?.disabled !== undefined,
    },
  ],
  "summary-list": [
    {
      reason: "card: a list in a card is drawn with PaperCard",
      is: (c) => c.card !== undefined,
    },
    {
      reason: "actions that are buttons, key.width: not used by any page",
      is: (c) =>
        c.rows.some(
          (row: Context) =>
            row.key?.width !== undefined ||
            (row.actions?.items ?? []).some((item: Context) => item.type !== undefined),
        ),
    },
  ],
  tables: [
    variantReverse,
    {
      reason: "scroll: tables have at most three columns, or are responsive",
      is: (c) => c.scroll !== undefined,
    },
    {
      reason: "sort: needs script; lists come sorted from the server",
      is: (c) =>
        (c.head ?? []).some((cell: Context) => cell.sort !== undefined || cell.sortNext !== undefined),
    },
    { reason: "card and panel: a table in a card is drawn with PaperCard", is: (c) => c.card || c.panel },
    {
      reason: "align and width: numbers use format, the rest is the browser's choice",
      is: (c) => (c.head ?? []).some((cell: Context) => cell.align !== undefined || cell.width !== undefined),
    },
  ],
  "warning-callout": [
    { reason: "without heading: a warning says what it is about", is: (c) => c.heading === undefined },
  ],
};
