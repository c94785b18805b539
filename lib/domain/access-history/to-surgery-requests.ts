import type { NewRequest } from "#lib/gateways/surgery-requests/schema.ts";

/** A look at the record about which somebody asks, as the surgery's staff read it. */
export interface LookInWords {
  /** ISO date, of England. */
  readonly on: string;
  /** What was opened: "Test results". */
  readonly what: string;
  /** Who opened it: a name, or "Somebody with the link of a text message". */
  readonly who: string;
  /** What the person adds; may be empty. */
  readonly words: string;
}

/** A question about a look, in the surgery's words. */
export const toAccessQuestion = ({ on, what, who, words }: LookInWords): NewRequest => ({
  kind: "access-question",
  words,
  details: [
    { code: "looked-on", value: on },
    { code: "what", value: what },
    { code: "who", value: who },
  ],
});
