import { krisFrom2027 } from "./kris-from-2027.ts";
import { krisHospital, krisOrdered } from "./kris-hospital.ts";
import { krisUntil2026 } from "./kris-until-2026.ts";
import type { PersonResults } from "./result.ts";

/** Every kind of result once: beside the plain ones, the strange ones that a record really holds. */
export const kris: PersonResults = {
  gp: [...krisUntil2026, ...krisFrom2027],
  hospital: krisHospital,
  ordered: krisOrdered,
};
