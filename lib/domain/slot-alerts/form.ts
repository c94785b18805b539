import { z } from "zod";
import { namedKinds } from "#lib/appointment-kind.ts";
import { alertDays, alertSexes, alertWays, alertWeeks } from "./model.ts";

/** The name under which a refused form is kept. */
export const alertFormName = "ask-slot-alert";

/** One box sends a text, several a list. */
const days = z.preprocess(
  (sent) => (sent === undefined ? [] : [sent].flat()),
  z
    .array(z.unknown())
    .transform((sent) => alertDays.filter((one) => sent.includes(one)))
    .refine((chosen) => chosen.length > 0, "missing"),
);

export const alertForm = z.object({
  kind: z.enum(namedKinds, { error: "missing" }),
  how: z.enum(alertWays, { error: "missing" }),
  sex: z.enum(alertSexes).catch("any"),
  days,
  weeks: z.enum(alertWeeks, { error: "missing" }),
});

export type AlertAsked = z.infer<typeof alertForm>;

/** What came with the link from the times: codes of fixed lists, and nothing else of the address. */
export const carriedWish = (kind: string | null, how: string | null, sex: string | null) => ({
  kind: namedKinds.find((one) => one === kind) ?? "",
  how: how === "must-be-in-person" ? "in-person" : (alertWays.find((one) => one === how) ?? "any"),
  sex: alertSexes.find((one) => one === sex) ?? "any",
});
