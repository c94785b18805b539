import type { Nation } from "#mocks/nation/nation.ts";

/** A page of a hospital's portal that the sandbox plays. */
export const portalLink = (nation: Nation, source: string, kind: string, id: string): string =>
  `${nation.origin}/patient-care-aggregator-api/portal/${source}/${kind}/${id}`;

/** The page on which a referral is booked, which the sandbox plays beside the referral service. */
export const referralLink = (nation: Nation, ubrn: string): string =>
  `${nation.origin}/e-referrals-service-patient-care-api/nhslogin?ubrn=${ubrn}`;
