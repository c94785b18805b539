import type { Concept, Target } from "./concept.ts";

/** A vaccine product as the record codes it. */
export type Product = {
  target: Target;
  diseases: readonly Concept[];
  vaccine: Concept;
  manufacturer: string;
  /** What is recorded as done at the first dose, the second …; the last one stands for all that follow. */
  procedures: readonly [Concept, ...Concept[]];
  injected: boolean;
  route: Concept;
  /** Millilitres. */
  volume: number;
};

type Coded = readonly [code: string, display: string];

const concept = ([code, display]: Coded): Concept => ({ code, display });

export const NASAL = concept(["46713006", "Nasal route"]);
export const ORAL = concept(["26643006", "Oral route"]);
export const INJECTED = { injected: true, route: concept(["78421000", "Intramuscular route"]), volume: 0.5 };

/** A product with its codes spelt as [code, display]; into the muscle unless said otherwise. */
export function product(
  target: Target,
  diseases: readonly Concept[],
  vaccine: Coded,
  manufacturer: string,
  procedures: readonly [Coded, ...Coded[]],
  how: Pick<Product, "injected" | "route" | "volume"> = INJECTED,
): Product {
  const [first, ...later] = procedures;
  return {
    target,
    diseases,
    vaccine: concept(vaccine),
    manufacturer,
    procedures: [concept(first), ...later.map(concept)],
    ...how,
  };
}
