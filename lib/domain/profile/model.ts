import type { Gathered } from "#lib/gathered.ts";

/** Who holds what stands on the profile: the Personal Demographics Service, or the surgery. */
export type ProfileSource = "pds" | "gp";

/** Who the person is, as the national demographic service knows them. */
export interface Identity {
  readonly kind: "identity";
  /** How the person wants to be called: nickname or first given name, with the family name; null where PDS has none. */
  readonly chosenName: string | null;
  readonly fullName: string | null;
  /** ISO date (`1971-06-23`), or a year or month where no more is known; null where PDS has none. */
  readonly dateOfBirth: string | null;
  /** Ten digits; `displayNhsNumber` groups them. */
  readonly nhsNumber: string;
}

/** The surgery at which the person is registered. */
export interface Surgery {
  readonly kind: "surgery";
  readonly name: string;
  /** ODS code, or null where the record has none. */
  readonly odsCode: string | null;
  readonly telephone: string | null;
  readonly address: readonly string[];
}

export interface Profile {
  readonly gathered: Gathered<Identity | Surgery, ProfileSource>;
  /** Null where its source did not answer or holds none. */
  readonly identity: Identity | null;
  readonly surgery: Surgery | null;
}
