/** What kinds of document the locator points to, by SNOMED CT code as published. */
export const pointerTypes = {
  crisisPlan: { code: "736253002", display: "Mental health crisis plan" },
  respect: {
    code: "1382601000000107",
    display: "ReSPECT (Recommended Summary Plan for Emergency Care and Treatment) form",
  },
  endOfLife: { code: "736373009", display: "End of life care plan" },
  carePlan: { code: "2181441000000107", display: "Personalised Care and Support Plan" },
  summary: { code: "824321000000109", display: "Summary record" },
  news2: {
    code: "1363501000000100",
    display: "Royal College of Physicians NEWS2 (National Early Warning Score 2) chart",
  },
} as const;

/** That a document exists somewhere; times are London's wall clock, written as on 16 May 2028. */
export type Pointer = {
  /** Unique in the nation. */
  key: string;
  type: { code: string; display: string };
  title: string;
  at: string;
  /** ODS code of who keeps it. */
  custodian: string;
};
