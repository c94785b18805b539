import type { AccessCode } from "#lib/access-code.ts";

/** Words about Abdul that stand on no page but where their code was granted. */
export const secretsOf: Readonly<Record<AccessCode, RegExp>> = {
  PRESCR: /Allopurinol|Atorvastatin/,
  RECRD: /shellfish|Alarm pendant|frame since February/i,
  TEST: /Kidney blood tests|Full blood count/,
  VACC: /Weaver Street Pharmacy/,
  COND: /Ischaemic heart disease|Gout/,
  CONSULT: /Slipped on the stairs|two pillows/,
  DOCS: /Your cataract operation|Summary of your stay/,
  APPT: /Cataract operation, left eye|Heart clinic/,
};

/**
 * What nobody else is shown of him, whatever they were granted: where he lives. His NHS number stands on the copy of what
 * is shared, so that staff know whose it is, and his telephone in his care plan.
 */
export const hisOwn = /14 Orchard Street/;

/** What of Abdul stands in a text that somebody with these codes may not read. */
export const givenAway = (text: string, granted: readonly AccessCode[]): readonly string[] =>
  [
    hisOwn,
    ...Object.entries(secretsOf).flatMap(([code, words]) =>
      granted.includes(code as AccessCode) ? [] : [words],
    ),
  ].flatMap((words) => words.exec(text)?.[0] ?? []);
