import type { Concept, Target } from "./concept.ts";
import { products, type ProductKey } from "./products.ts";

/** One vaccination as the record holds it. Times are London's wall clock, written as on 16 May 2028. */
export type Vaccination = {
  key: string;
  target: Target;
  /** What was done, or in `not-done` was to be done. */
  procedure: Concept;
  /** The product; null when none was given. */
  vaccine: Concept | null;
  /** The diseases that it protects from. */
  diseases: readonly Concept[];
  /** When it was given or, in `not-done`, offered. */
  given: string;
  dose: number | null;
  batch: string | null;
  expires: string | null;
  manufacturer: string | null;
  site: Concept | null;
  route: Concept | null;
  /** Millilitres. */
  volume: number | null;
  /** ODS code of the place. */
  place: string;
  performer: string;
  status: "completed" | "not-done";
  /** Why it was given, or why it was not. */
  reason: Concept;
  recorded: string;
  /** false: somebody told it, nobody here saw it given. */
  primarySource: boolean;
};

const ROUTINE: Concept = { code: "310578008", display: "Routine immunization schedule" };
const LEFT_ARM: Concept = { code: "368208006", display: "Left upper arm structure" };
export const RIGHT_ARM: Concept = { code: "368209003", display: "Right upper arm structure" };
export const LEFT_THIGH: Concept = { code: "61396006", display: "Left thigh structure" };

type Given = {
  key: string;
  product: ProductKey;
  given: string;
  dose: number;
  batch: string;
  expires: string;
  place: string;
  performer: string;
  site?: Concept;
  reason?: Concept;
  recorded?: string;
  primarySource?: boolean;
};

/** A vaccination that was given: what its product says of codes, diseases and route is filled in. */
export function given(written: Given): Vaccination {
  const product = products[written.product];
  return {
    key: written.key,
    target: product.target,
    procedure:
      product.procedures[Math.min(written.dose, product.procedures.length) - 1] ?? product.procedures[0],
    vaccine: product.vaccine,
    diseases: product.diseases,
    given: written.given,
    dose: written.dose,
    batch: written.batch,
    expires: written.expires,
    manufacturer: product.manufacturer,
    site: product.injected ? (written.site ?? LEFT_ARM) : null,
    route: product.route,
    volume: product.volume,
    place: written.place,
    performer: written.performer,
    status: "completed",
    reason: written.reason ?? ROUTINE,
    recorded: written.recorded ?? written.given,
    primarySource: written.primarySource ?? true,
  };
}

type NotDone = {
  key: string;
  product: ProductKey;
  offered: string;
  reason: Concept;
  place: string;
  performer: string;
};

/** A vaccination that was offered and not given. */
export function notDone({ key, product, offered, reason, place, performer }: NotDone): Vaccination {
  const { target, procedures, diseases } = products[product];
  const nothing = { vaccine: null, dose: null, batch: null, expires: null, manufacturer: null } as const;
  return {
    ...{ key, target, procedure: procedures[0], diseases, given: offered, ...nothing },
    ...{ site: null, route: null, volume: null, place, performer, status: "not-done", reason },
    ...{ recorded: offered, primarySource: true },
  };
}
