import { birthday } from "#mocks/nation/calendar.ts";
import type { ProductKey } from "./products.ts";
import { given, LEFT_THIGH, type Vaccination } from "./vaccination.ts";

/** One visit of a child to the nurse: what was given, with dose and batch of each. */
type Visit = {
  at: string;
  expires: string;
  performer: string;
  given: readonly (readonly [product: ProductKey, dose: number, batch: string])[];
};

/** A child's visits as vaccinations; before the second birthday they go into the thigh. */
export function visits(child: string, born: string, place: string, all: readonly Visit[]): Vaccination[] {
  const secondBirthday = birthday(born, 2);
  return all.flatMap((visit) =>
    visit.given.map(([product, dose, batch]) =>
      given({
        key: `${child}-${visit.at.slice(0, 10)}-${product}`,
        product,
        given: visit.at,
        dose,
        batch,
        expires: visit.expires,
        place,
        performer: visit.performer,
        ...(visit.at < secondBirthday && { site: LEFT_THIGH }),
      }),
    ),
  );
}
