import type { AskedOfHospital } from "#lib/gateways/hospital-self-service/schema.ts";
import type { CancelAsked, ChangeAsked } from "./form.ts";

/** "I will be there." */
export const toConfirm = (): AskedOfHospital => ({ act: "confirm" });

/** Another time, please. */
export const toChange = ({ words, days }: Pick<ChangeAsked, "words" | "days">): AskedOfHospital => ({
  act: "ask-to-change",
  words,
  days,
});

/** I will not come. */
export const toCancel = ({ reason }: Pick<CancelAsked, "reason">): AskedOfHospital => ({
  act: "cancel",
  reason,
});
