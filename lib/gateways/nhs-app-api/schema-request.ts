import { z } from "zod";

export type Channel = "in-app" | "notification";

/** One reason why a request is not taken, as the published API words it. */
export interface Issue {
  readonly diagnostics: string;
  readonly expression?: string;
}

export const campaignSystem = "https://fhir.nhs.uk/NHSApp/campaign-id";
export const onBehalfSystem = "https://fhir.nhs.uk/NHSApp/on-behalf-of";
export const requestSystem = "https://fhir.nhs.uk/NHSApp/request-id";

/** What is said of anything that is longer than it may be. */
export const tooLong = "Exceeds maximum length";

/** What the published rule calls HTML: a `<`, and a `>` anywhere after it. */
export function hasHtml(text: string): boolean {
  const opens = text.indexOf("<");
  return opens !== -1 && text.includes(">", opens);
}

/** Nothing that a rule asks for is nearly as long: what goes beyond is not looked at any further. */
const text = z.string().max(10_000, tooLong);
const few = <T extends z.ZodType>(item: T) => z.array(item).max(20, tooLong).optional();

const identifier = z.object({ system: text.optional(), value: text.optional() });

const payload = z.object({
  contentString: text.optional(),
  contentReference: z.object({ reference: text.optional(), display: text.optional() }).optional(),
});

const option = z.object({ valueCoding: z.object({ code: text.optional() }).optional() });

const questionnaire = z.object({
  resourceType: text,
  id: text,
  status: text,
  item: z.array(z.object({ linkId: text, type: text, answerOption: few(option) })).max(20, tooLong),
});

const extension = z.object({
  url: text,
  valueReference: z.object({ reference: text.optional() }).optional(),
});

/** The least that is read of a CommunicationRequest; rules come after, so that each fault is told in its own words. */
export const communicationRequest = z.object({
  resourceType: text.optional(),
  identifier: few(identifier),
  status: text.optional(),
  payload: few(payload),
  contained: few(questionnaire),
  extension: few(extension),
  recipient: few(z.object({ identifier: identifier.optional() })),
  requester: z.object({ identifier: identifier.optional() }).optional(),
});

export type Request = z.infer<typeof communicationRequest>;
