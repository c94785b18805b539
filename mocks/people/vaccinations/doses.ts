import type { ProductKey } from "./products.ts";
import { given, type Vaccination } from "./vaccination.ts";

/** Who gave what a person has again and again, and where. */
type Usually = { person: string; place: string; performer: string };

/** Doses of one product to one person: when, batch and expiry of each. */
export function doses(
  { person, place, performer }: Usually,
  product: ProductKey,
  all: readonly (readonly [at: string, batch: string, expires: string, dose?: number])[],
): Vaccination[] {
  return all.map(([at, batch, expires, dose], before) =>
    given({
      key: `${person}-${at.slice(0, 10)}-${product}`,
      ...{ product, given: at, dose: dose ?? before + 1, batch, expires, place, performer },
    }),
  );
}
