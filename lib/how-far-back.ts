/**
 * How far back the surgery shows an area of the record: all of it, only what is of a day (ISO date) or later, only
 * what is older, or nothing.
 */
export type HowFarBack =
  | { readonly kind: "everything" }
  | { readonly kind: "from"; readonly from: string }
  | { readonly kind: "until"; readonly until: string }
  | { readonly kind: "nothing" };

/** What a surgery says it keeps back: confidential items, a record on its way from the last surgery, or what is not filed yet. */
export type HeldBack = "confidential-items" | "data-in-transit" | "data-awaiting-filing";
