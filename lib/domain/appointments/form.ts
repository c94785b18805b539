import { z } from "zod";

/** The name under which a refused form keeps what was chosen. */
export const cancelFormName = "cancel-appointment";

/** Why somebody cancels; the surgery must be told something. */
export const cancelReasons = ["not-needed", "cannot-come", "too-ill", "other-help", "not-said"] as const;

export type CancelReason = (typeof cancelReasons)[number];

/** What is asked before a surgery's appointment is cancelled. */
export const cancelForm = z.object({ reason: z.enum(cancelReasons, { error: "missing" }) });

/** A cancellation as it is sent. */
export interface CancelWish {
  /** The form's one-time key. */
  readonly key: string;
  /** The surgery is told; the vaccination service knows its own. */
  readonly reason: CancelReason;
  /** The version that the person saw; null where the source keeps none. */
  readonly version: string | null;
  /** ODS code of the person's surgery, where it is known: its rules are looked up once more. */
  readonly surgeryCode: string | null;
}
