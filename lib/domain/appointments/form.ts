import { z } from "zod";

/** The name under which a refused form keeps what was chosen. */
export const cancelFormName = "cancel-appointment";

/** Why somebody cancels; the surgery must be told something. */
export const cancelReasons = ["not-needed", "cannot-come", "too-ill", "other-help", "not-said"] as const;

export type CancelReason = (typeof cancelReasons)[number];

/** What is asked before a surgery's appointment is cancelled. */
export const cancelForm = z.object({ reason: z.enum(cancelReasons, { error: "missing" }) });
