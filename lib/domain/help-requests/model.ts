import type { PersonHandle } from "#lib/permit.ts";

/** On what somebody rests who asks to help another. */
export const bases = ["parent", "consent", "best-interest"] as const;

export type Basis = (typeof bases)[number];

/** What a parent can show: the codes of the published application form. */
export const evidenceCodes = ["BRTH", "ADPT", "PRNA", "SPRNA", "PORD", "SGORD", "OTHCOURT", "OTHR"] as const;

export type EvidenceCode = (typeof evidenceCodes)[number];

/** Somebody whom the registers know as a child or a parent of the asker. */
export interface CandidateToHelp {
  readonly person: PersonHandle;
  readonly name: string;
}

/** The receipt of a request to help somebody. */
export interface HelpReceipt {
  readonly name: string;
  readonly reference: string;
  /** ISO date. */
  readonly askedOn: string;
}
