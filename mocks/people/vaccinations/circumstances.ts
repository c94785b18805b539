/** What makes somebody eligible beside their age. Dates as written on 16 May 2028. */
export type Circumstances = {
  /** The day on which a baby is due, while somebody is pregnant. */
  babyDue: string | null;
  /** Since when they have had a condition that puts them at risk. */
  clinicalRiskSince: string | null;
  carer: boolean;
  severelyImmunosuppressed: boolean;
  /** Lives in a care home for older adults. */
  careHome: boolean;
};

const nothing: Circumstances = {
  babyDue: null,
  clinicalRiskSince: null,
  carer: false,
  severelyImmunosuppressed: false,
  careHome: false,
};

const known: Record<string, Partial<Circumstances>> = {
  abdul: { clinicalRiskSince: "2009-11-02" },
  grace: { clinicalRiskSince: "2026-02-10" },
  kris: { clinicalRiskSince: "2028-05-15" },
  nadia: { carer: true },
  sarah: { babyDue: "2028-07-25" },
};

/** What is known of a person; someone who is not listed has none of it. */
export const circumstancesOf = (key: string): Circumstances => ({ ...nothing, ...known[key] });
