/** A made-up laboratory. Telephone numbers are Ofcom's drama numbers. */
export type Laboratory = { odsCode: string; name: string; telephone: string };

export const laboratories = {
  northfield: { odsCode: "RZ9P1", name: "Northfield Pathology", telephone: "01632 960120" },
  southquay: { odsCode: "RZ9P2", name: "Southquay Laboratory", telephone: "01632 960121" },
  travelClinic: { odsCode: "RZ9P3", name: "Coastway Clinic Laboratory", telephone: "01632 960122" },
} as const satisfies Record<string, Laboratory>;

export type LaboratoryKey = keyof typeof laboratories;

/** Whom to call about a result of Northfield Hospital. */
export const HOSPITAL_RESULTS_LINE = { name: "Northfield Hospital results line", telephone: "01632 960210" };
