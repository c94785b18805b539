/** What a referral says beyond what the national service publishes: who wrote it, why, and what came back. */
export type ReferralNote = {
  /** Who referred, by their work: "Midwife". */
  role: string;
  /** Why, in the referrer's words. */
  why: string | null;
  /** What the hospital's team answered, and who it was. */
  answer: { by: string; text: string } | null;
};

const doctor = (why: string | null, answer: ReferralNote["answer"] = null): ReferralNote => ({
  role: "GP",
  why,
  answer,
});

const unknown = doctor(null);

const written: Readonly<Record<string, ReferralNote>> = {
  "999000000101": doctor("Two falls this year"),
  "999000000102": doctor("Cataract in your left eye"),
  "999000000201": doctor("Your first appointment for type 2 diabetes"),
  "999000000202": doctor("Help with food and type 2 diabetes"),
  "999000000301": { role: "Midwife", why: "Low mood and nightmares in pregnancy", answer: null },
  "999000000401": doctor("Pain in your wrist"),
  "999000000402": doctor("Operation on your wrist"),
  "999000000501": doctor("A mole that has changed"),
  "999000000502": doctor("A fast heartbeat"),
  "999000000601": doctor("Glaucoma: regular eye checks"),
  "999000000701": doctor("Chest tightness when you climb stairs", {
    by: "Heart clinic, Northfield Hospital",
    text: "We have looked at your heart tracing. It does not show anything urgent. We would like to see you for an exercise test.",
  }),
  "999000000702": doctor("Hernia in your groin"),
  "999000000801": doctor("Breathlessness"),
  "999000000802": doctor("Stiff and painful hands"),
  "999000000911": doctor("Back pain", {
    by: "Physiotherapy, Southquay General Hospital",
    text: "You do not need a referral from your GP for this. Call us and we will book you in.",
  }),
};

/** The note of a referral by its booking reference; one that nobody wrote down is a GP's, without a reason. */
export const noteOf = (ubrn: string): ReferralNote => written[ubrn] ?? unknown;
