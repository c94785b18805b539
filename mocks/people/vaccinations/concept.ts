/** A concept of SNOMED CT (products: dm+d, which is part of it). */
export type Concept = { code: string; display: string };

/** Families under which the national record files vaccinations, by the names that its search takes. */
export type Target =
  | "3IN1"
  | "4IN1"
  | "6IN1"
  | "COVID"
  | "FLU"
  | "HIB"
  | "HPV"
  | "MENACWY"
  | "MENB"
  | "MMR"
  | "MMRV"
  | "PERTUSSIS"
  | "PNEUMOCOCCAL"
  | "ROTAVIRUS"
  | "RSV"
  | "SHINGLES";
