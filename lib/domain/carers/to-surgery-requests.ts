import type { NewRequest } from "#lib/gateways/surgery-requests/schema.ts";
import type { CarerTold } from "./form.ts";

/** "I care for someone", in the surgery's words. */
export const toCarer = ({ caresFor }: CarerTold): NewRequest => ({
  kind: "carer",
  words: "",
  ...(caresFor !== "" && { details: [{ code: "cares-for", value: caresFor }] }),
});

/** "I no longer do." */
export const carerRemoval: NewRequest = { kind: "carer-removal", words: "" };
