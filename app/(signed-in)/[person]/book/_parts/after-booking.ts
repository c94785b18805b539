import type { Booked } from "#lib/domain/booking/model.ts";
import type { Result } from "#lib/result.ts";

/** Where a confirmed form leads. */
export type AfterBooking =
  | { readonly to: "receipt"; readonly id: string; readonly instead: string }
  | { readonly to: "times" }
  /** The page of the key itself: it says that nobody knows, from what is kept under the key. */
  | { readonly to: "check" }
  /** The answers, with a code of why nothing was booked. */
  | { readonly to: "answers"; readonly code: string };

/** Where what became of a booking leads. What nobody knows never leads to choosing again. */
export function afterBooking(done: Result<Booked>): AfterBooking {
  if (!done.ok) return { to: "answers", code: "failed" };
  const { value } = done;
  if (value.kind === "booked") return { to: "receipt", id: value.id, instead: value.instead };
  if (value.kind === "unknown") return { to: "check" };
  if (value.kind === "booked-already") return { to: "answers", code: value.kind };
  return value.because === "slot-gone" ? { to: "times" } : { to: "answers", code: value.because };
}
