import { products, type Product, type ProductKey } from "./products.ts";
import { reasons, type ReasonKey } from "./reasons.ts";

/** A medicine as the surgery's record holds it. Days are London's, written as on 16 May 2028. */
export type Medicine = {
  /** Unique in the nation. */
  key: string;
  product: Product;
  /** "repeat" is asked for each time; "repeat-dispensing" was authorised once for several issues; "acute" is issued once. */
  kind: "repeat" | "acute" | "repeat-dispensing";
  /** Who supplies it: the surgery prescribes, or only writes down what a hospital gives or the person buys. */
  supply: "surgery" | "hospital" | "bought";
  /** How to take it, in the prescriber's words. */
  dose: string;
  /** What one issue holds, counted in the product's unit, and how many days it lasts. */
  quantity: { value: number; days: number };
  reason: { code: string; display: string };
  prescriber: string;
  started: string;
  stopped: { at: string; reason: string } | null;
  /** Days on which it was issued, oldest first. */
  issues: string[];
  /** How many issues are authorised for the year up to the day by which someone looks at it again; null unless it repeats. */
  repeats: { authorised: number; reviewBy: string } | null;
};

type Written = Omit<Medicine, "product" | "reason" | "supply" | "stopped" | "repeats" | "issues"> &
  Partial<Pick<Medicine, "supply" | "stopped" | "repeats" | "issues">> & {
    product: ProductKey;
    reason: ReasonKey;
  };

/** A medicine with what most have in common: prescribed by the surgery, still taken, issued once when it started. */
export function medicine(written: Written): Medicine {
  return {
    supply: "surgery",
    stopped: null,
    repeats: null,
    issues: [written.started],
    ...written,
    product: products[written.product],
    reason: reasons[written.reason],
  };
}

/** Days of a regular issue, from the first to the last, `days` apart. */
export function issuedEvery(days: number, first: string, last: string): string[] {
  const issues: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += days * 86_400_000)
    issues.push(new Date(at).toISOString().slice(0, 10));
  return issues;
}
