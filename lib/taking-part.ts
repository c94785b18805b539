import type { PublicPlace } from "./opening-hours.ts";

/** What a surgery has switched on; null where nobody knows. */
export interface SurgeryRules {
  readonly booking: boolean | null;
  readonly cancelling: boolean | null;
  /** Until how many minutes before the start it can be cancelled online. */
  readonly cancelUntilMinutes: number | null;
  /** The register was asked and did not answer. */
  readonly silent?: true;
}

/** A hospital to which the surgery refers people, and whether it tells of its appointments. */
export interface HospitalTakingPart {
  readonly odsCode: string;
  readonly name: string;
  readonly takesPart: boolean | null;
  readonly place: PublicPlace;
}

/** Who takes part, as the register of surgeries and hospitals says; hospitals are null where it did not answer. */
export interface TakingPart {
  readonly surgery: SurgeryRules;
  /** The surgery in the public directory, with its hours. */
  readonly place: PublicPlace;
  readonly hospitals: readonly HospitalTakingPart[] | null;
}

/** The hospitals that tell of people's care here; one of which the register does not say may be among them. */
export const hospitalsTakingPart = (hospitals: TakingPart["hospitals"]): readonly HospitalTakingPart[] =>
  (hospitals ?? []).filter(({ takesPart }) => takesPart !== false);
