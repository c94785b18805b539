/** What can be granted to somebody who acts for another: the codes of the published application form. */
export const accessCodes = ["PRESCR", "APPT", "RECRD", "TEST", "VACC", "COND", "CONSULT", "DOCS"] as const;

export type AccessCode = (typeof accessCodes)[number];

/** Those of the codes that a form sent (one as text, several as a list), each once and in the published order. */
export function accessCodesIn(sent: unknown): readonly AccessCode[] {
  const given: readonly unknown[] = sent === undefined ? [] : [sent].flat();
  return accessCodes.filter((code) => given.includes(code));
}
