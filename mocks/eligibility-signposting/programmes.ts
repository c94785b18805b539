import { ageOn } from "#lib/age.ts";

/** Who somebody is on a day, as far as vaccination programmes ask. */
export type Facts = {
  born: string;
  on: string;
  sex: string;
  /** Completed weeks; null when not pregnant. */
  pregnantWeeks: number | null;
  clinicalRisk: boolean;
  carer: boolean;
  severelyImmunosuppressed: boolean;
  /** Lives in a care home for older adults. */
  careHome: boolean;
  /** Doses that count: of this season for flu, of this pregnancy for what is given in pregnancy. */
  doses: number;
};

export type Reason =
  | "age"
  | "school-year"
  | "clinical-risk"
  | "care-home"
  | "pregnancy"
  | "carer"
  | "immunosuppressed"
  | "catch-up"
  | "second-dose"
  | "not-yet"
  | "too-old"
  | "complete"
  | "not-eligible"
  | "out-of-season"
  | "not-announced";

/** Why somebody can have a vaccine on a day, or why not. */
export type Verdict = { eligible: boolean; reason: Reason };

const yes = (reason: Reason): Verdict => ({ eligible: true, reason });
const no = (reason: Reason): Verdict => ({ eligible: false, reason });

const yearsOf = ({ born, on }: Facts): number => ageOn(born, on).years ?? 0;
const monthsOf = ({ born, on }: Facts): number => ageOn(born, on).months ?? 0;
const isImmunosuppressedAdult = (facts: Facts): boolean =>
  facts.severelyImmunosuppressed && yearsOf(facts) >= 18;

/** Since 1 April 2026: everyone from 75, older adults' care homes, and every pregnancy from 28 weeks. */
function rsv(facts: Facts): Verdict {
  const { pregnantWeeks, careHome, doses } = facts;
  if (pregnantWeeks !== null && pregnantWeeks >= 28) return yes("pregnancy");
  if (doses >= 1) return no("complete");
  if (careHome) return yes("care-home");
  return yearsOf(facts) >= 75 ? yes("age") : no("not-yet");
}

/** Two doses: from 65 for those born from September 1958 on, from 70 for others; the second until the 81st birthday. */
function shingles(facts: Facts): Verdict {
  const years = yearsOf(facts);
  if (facts.doses >= 2) return no("complete");
  if (isImmunosuppressedAdult(facts)) return yes("immunosuppressed");
  if (years < (facts.born >= "1958-09-01" ? 65 : 70)) return no("not-yet");
  if (facts.doses === 1) return years < 81 ? yes("second-dose") : no("too-old");
  return years < 80 ? yes("age") : no("too-old");
}

/** One dose from 65, and from 2 for those at risk. */
function pneumococcal(facts: Facts): Verdict {
  const years = yearsOf(facts);
  if (facts.doses >= 1) return no("complete");
  if (years >= 65) return yes("age");
  return facts.clinicalRisk && years >= 2 ? yes("clinical-risk") : no("not-yet");
}

/** The year in which the flu season of a day began; a season runs from September to March. */
const seasonYear = (on: string): number => Number(on.slice(0, 4)) - (on.slice(5, 7) < "09" ? 1 : 0);

/** When the flu season of a day began: what was given before it does not count any more. */
export const fluSeasonStart = (on: string): string => `${seasonYear(on)}-09-01`;

function fluReason(facts: Facts): Reason | null {
  const year = seasonYear(facts.on);
  const years = yearsOf(facts);
  const { schoolYear } = ageOn(facts.born, facts.on);
  const inAugust = ageOn(facts.born, `${year}-08-31`).years ?? -1;
  if (facts.pregnantWeeks !== null) return "pregnancy";
  if (facts.careHome) return "care-home";
  if (facts.severelyImmunosuppressed && monthsOf(facts) >= 6) return "immunosuppressed";
  if ((ageOn(facts.born, `${year + 1}-03-31`).years ?? 0) >= 65) return "age";
  if (inAugust === 2 || inAugust === 3 || (schoolYear !== null && schoolYear <= 11)) return "school-year";
  if (facts.clinicalRisk && monthsOf(facts) >= 6) return "clinical-risk";
  return facts.carer && years >= 16 ? "carer" : null;
}

/** Children and pregnant people from 1 September, everyone else from 1 October, until 31 March. */
function flu(facts: Facts): Verdict {
  const { on } = facts;
  if (facts.doses >= 1) return no("complete");
  if (on.slice(5) >= "04-01" && on.slice(5) < "09-01") return no("out-of-season");
  const reason = fluReason(facts);
  if (!reason) return no("not-eligible");
  const early = reason === "pregnancy" || reason === "school-year" || yearsOf(facts) < 18;
  return on.slice(5, 7) === "09" && !early ? no("out-of-season") : yes(reason);
}

/** Campaigns whose rules are published; of any other nobody can say who is meant. */
const covidCampaigns = [
  { from: "2025-10-01", until: "2026-01-30", is75By: "2026-01-31" },
  { from: "2026-04-13", until: "2026-06-30", is75By: "2026-06-30" },
];

function covid(facts: Facts): Verdict {
  const campaign = covidCampaigns.find(({ from, until }) => facts.on >= from && facts.on <= until);
  if (!campaign) return no("not-announced");
  if (facts.doses >= 1) return no("complete");
  if (facts.careHome) return yes("care-home");
  if (facts.severelyImmunosuppressed && monthsOf(facts) >= 6) return yes("immunosuppressed");
  const autumn = campaign.from.slice(5) === "10-01";
  const years = autumn ? (ageOn(facts.born, campaign.is75By).years ?? 0) : yearsOf(facts);
  return years >= 75 ? yes("age") : no("not-eligible");
}

/**
 * One dose in Year 8, caught up until the 25th birthday; boys only if born after 1 September 2006. Men up to 45 whom
 * sexual health clinics offer it are theirs to know.
 */
function hpv(facts: Facts): Verdict {
  const { schoolYear } = ageOn(facts.born, facts.on);
  const years = yearsOf(facts);
  if (facts.doses >= (facts.severelyImmunosuppressed ? 3 : 1)) return no("complete");
  if (years < 13 && (schoolYear === null || schoolYear < 8)) return no("not-yet");
  if (years >= 25 || (facts.sex === "male" && facts.born <= "2006-09-01")) return no("too-old");
  return schoolYear === 8 ? yes("school-year") : yes("catch-up");
}

/** Year 9; MenACWY is caught up until the 25th birthday, the teenage booster at the surgery. */
const yearNine =
  (caughtUpUntil: number) =>
  (facts: Facts): Verdict => {
    const { schoolYear } = ageOn(facts.born, facts.on);
    const years = yearsOf(facts);
    if (facts.doses >= 1) return no("complete");
    if (schoolYear === 9) return yes("school-year");
    if (years < 14 && (schoolYear === null || schoolYear < 9)) return no("not-yet");
    return years < caughtUpUntil ? yes("catch-up") : no("too-old");
  };

/** In every pregnancy from 16 weeks on. */
function pertussis({ pregnantWeeks, doses }: Facts): Verdict {
  if (pregnantWeeks === null) return no("not-eligible");
  if (doses >= 1) return no("complete");
  return pregnantWeeks >= 16 ? yes("pregnancy") : no("not-yet");
}

/** The rules of England by condition (UKHSA's routine schedule from January 2026; the flu letter for 2026 to 2027). */
export const programmes = {
  ...{ RSV: rsv, FLU: flu, COVID: covid, SHINGLES: shingles, PNEUMOCOCCAL: pneumococcal },
  ...{ HPV: hpv, MENACWY: yearNine(25), "3IN1": yearNine(19), PERTUSSIS: pertussis },
} satisfies Record<string, (facts: Facts) => Verdict>;

export type Condition = keyof typeof programmes;

export const conditions = Object.keys(programmes) as Condition[];
