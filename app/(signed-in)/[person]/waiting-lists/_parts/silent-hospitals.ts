import { hospitalsTakingPart, type HospitalTakingPart, type TakingPart } from "#lib/taking-part.ts";

/** Hospitals' own systems, by the code under which the aggregator knows them. */
export const ownSystems = ["northfield-01", "southquay-01"] as const;

interface Silent {
  readonly hospitals: readonly HospitalTakingPart[];
  /** The national referral service is silent, which has a booking line. */
  readonly referralService: boolean;
}

/**
 * Whom to call instead of systems that did not answer: the hospital whose system it is, and every hospital that takes
 * part where it is the national list, or nobody knows whose it is. `nameOf` is what a system's hospital is called.
 */
export function silentHospitals(
  systems: readonly string[],
  hospitals: TakingPart["hospitals"],
  nameOf: (system: (typeof ownSystems)[number]) => string,
): Silent {
  const taking = hospitalsTakingPart(hospitals);
  const names = ownSystems.filter((one) => systems.includes(one)).map(nameOf);
  const named = taking.filter(({ name }) => names.includes(name));
  const referralService = systems.includes("ers-01");
  const allNamed = systems.length > 0 && named.length === systems.length - Number(referralService);
  return { hospitals: allNamed ? named : taking, referralService };
}
