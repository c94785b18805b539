import { clinics, dentists, opticians } from "./organisations/clinics.ts";
import { emergencyDepartments, hospitals } from "./organisations/hospitals.ts";
import type { Hospital, Organisation, Practice } from "./organisations/organisation.ts";
import { pharmacies } from "./organisations/pharmacies.ts";
import { practices } from "./organisations/practices.ts";

export type { Hospital, Organisation, Practice };
export { hospitals, pharmacies, practices };
export { ELM_TREE, MILL_LANE, HARBOUR_ROAD, CASTLE_STREET, RIVERSIDE } from "./organisations/practices.ts";
export { NORTHFIELD_HOSPITAL, SOUTHQUAY_HOSPITAL, WESTMOOR_HOSPITAL } from "./organisations/hospitals.ts";

/** Every place of care in the six towns. */
export const organisations: readonly Organisation[] = [
  ...practices,
  ...hospitals,
  ...emergencyDepartments,
  ...pharmacies,
  ...dentists,
  ...opticians,
  ...clinics,
];

const found = <T extends Organisation>(among: readonly T[], odsCode: string): T => {
  const one = among.find((candidate) => candidate.odsCode === odsCode);
  if (!one) throw new Error(`the sandbox has no organisation ${odsCode}`);
  return one;
};

/** The organisation of an ODS code; throws for a code that nobody in the sandbox has. */
export const organisation = (odsCode: string): Organisation => found(organisations, odsCode);

/** The GP practice of an ODS code, with its system and switches; throws when it is none. */
export const practice = (odsCode: string): Practice => found(practices, odsCode);

/** The hospital of an ODS code; throws when it is none. */
export const hospital = (odsCode: string): Hospital => found(hospitals, odsCode);
