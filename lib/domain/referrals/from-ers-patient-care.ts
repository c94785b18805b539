import type { Referral as ErsReferral } from "#lib/gateways/ers-patient-care/schema.ts";
import type { Referral } from "./model.ts";

const priorities: Readonly<Record<string, Referral["priority"]>> = {
  ROUTINE: "routine",
  URGENT: "urgent",
  TWO_WEEK_WAIT: "two-weeks",
};

/** A referral as the national service tells it; where it may go is another service's to say. */
export function toReferral(told: ErsReferral, idOf: (own: string) => string): Referral {
  const { ubrn, state, priority, specialty, authoredOn, booking, deferral } = told;
  return {
    id: idOf(ubrn ?? `without reference ${authoredOn ?? ""}`),
    reference: ubrn,
    state,
    priority: priorities[priority ?? ""] ?? null,
    specialty,
    at: authoredOn,
    start: booking?.start ?? null,
    due: deferral?.by ?? null,
    choices: null,
  };
}
