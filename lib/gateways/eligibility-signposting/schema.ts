import { z } from "zod";
import { webLink } from "#lib/web-link.ts";
import { read, refusalOf, type Reading } from "../fhir/reading.ts";

const statuses = ["NotEligible", "NotActionable", "Actionable"] as const;

/** A status of a later release is shown as one that we do not know: never guessed, never dropped. */
const status = z
  .string()
  .transform(
    (text): (typeof statuses)[number] | "Unknown" => statuses.find((one) => one === text) ?? "Unknown",
  );

/** The action types seen in the specification and in its consumers. The list is open: others are left out. */
const actionTypes = [
  "InfoText",
  "CardWithText",
  "ButtonWithAuthLink",
  "ButtonWithAuthLinkWithInfoText",
  "ActionLinkWithInfoText",
  "VideoClipLink",
  "DataValue",
] as const;

const known = z.object({ actionType: z.enum(actionTypes) });

const action = z.object({
  actionType: z.enum(actionTypes),
  actionCode: z.string().optional(),
  /** Markdown; of a DataValue the value itself. */
  description: z.string().optional(),
  /** Left out where the address may not become a link. */
  urlLink: z
    .string()
    .transform((address) => webLink(address) ?? undefined)
    .optional(),
  urlLabel: z.string().optional(),
});

const suggestion = z.object({
  condition: z.string(),
  status,
  statusText: z.string().optional(),
  eligibilityCohorts: z
    .array(
      z.object({
        cohortCode: z.string(),
        cohortText: z.string().optional(),
        cohortStatus: status.optional(),
      }),
    )
    .default([]),
  suitabilityRules: z
    .array(z.object({ ruleType: z.string(), ruleCode: z.string(), ruleText: z.string().optional() }))
    .default([]),
  actions: z
    .array(z.unknown())
    .transform((all) => all.filter((one) => known.safeParse(one).success))
    .pipe(z.array(action))
    .default([]),
});

const patientCheck = z.object({
  responseId: z.string(),
  meta: z.object({ lastUpdated: z.string() }),
  processedSuggestions: z.array(suggestion),
});

/** What a patient check said, at what time, of each condition. */
export type PatientCheck = z.infer<typeof patientCheck>;

/** The answer of a patient check: plain JSON that names nobody. */
export function readPatientCheck(body: unknown): Reading<PatientCheck> {
  const parsed = patientCheck.safeParse(body);
  return parsed.success
    ? read(parsed.data)
    : { ok: false, refusal: refusalOf(parsed.error, "Eligibility Signposting, patient check") };
}
