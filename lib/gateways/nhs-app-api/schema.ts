import { z } from "zod";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";

/** How a sender wants a person to answer: in their own words, or by choosing one of up to six. */
export type ReplyAsked =
  { readonly kind: "text" } | { readonly kind: "choice"; readonly options: readonly string[] };

/** A message or a notification that a sender wants a person to have. */
export interface Communication {
  readonly channel: Channel;
  readonly campaignId: string | null;
  readonly requestId: string | null;
  /** Markdown of a message, or the words of a notification. */
  readonly text: string;
  /** The page of this service that a notification opens. */
  readonly target: string | null;
  readonly reply: ReplyAsked | null;
  readonly recipient: NhsNumber;
  /** ODS code of who sends it. */
  readonly requester: string;
}

export type Channel = "in-app" | "notification";

/** One reason why a request is not taken, as the published API words it. */
export interface Issue {
  readonly diagnostics: string;
  readonly expression?: string;
}

export type ReadCommunication =
  | { readonly ok: true; readonly value: Communication }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export const campaignSystem = "https://fhir.nhs.uk/NHSApp/campaign-id";
export const requestSystem = "https://fhir.nhs.uk/NHSApp/request-id";
const onBehalfSystem = "https://fhir.nhs.uk/NHSApp/on-behalf-of";
export const nhsNumberSystem = "https://fhir.nhs.uk/Id/nhs-number";
export const odsSystem = "https://fhir.nhs.uk/Id/ods-organization-code";
const answersExtension = "https://fhir.nhs.uk/NHSApp/answers";

const longestText: Readonly<Record<Channel, number>> = { "in-app": 5_000, notification: 200 };
const longestIdentifier = 128;
const mostOptions = 6;
const html = /<(.|\n)*?>/;

const identifier = z.object({ system: z.string().optional(), value: z.string().optional() });
const coded = z.object({ valueCoding: z.object({ code: z.string().optional() }).optional() });

/** The least that is read of a CommunicationRequest; rules come after, so that each fault is told in its own words. */
const communicationRequest = z.object({
  resourceType: z.string().optional(),
  identifier: z.array(identifier).optional(),
  status: z.string().optional(),
  payload: z
    .array(
      z.object({
        contentString: z.string().optional(),
        contentReference: z
          .object({ reference: z.string().optional(), display: z.string().optional() })
          .optional(),
      }),
    )
    .optional(),
  contained: z
    .array(
      z.object({
        resourceType: z.string(),
        id: z.string(),
        status: z.string(),
        item: z.array(
          z.object({ linkId: z.string(), type: z.string(), answerOption: z.array(coded).optional() }),
        ),
      }),
    )
    .optional(),
  extension: z
    .array(
      z.object({
        url: z.string(),
        valueReference: z.object({ reference: z.string().optional() }).optional(),
      }),
    )
    .optional(),
  recipient: z.array(z.object({ identifier: identifier.optional() })).optional(),
  requester: z.object({ identifier: identifier.optional() }).optional(),
});

type Request = z.infer<typeof communicationRequest>;

const names = [
  ["Campaign IDs", campaignSystem],
  ["Request References", requestSystem],
  ["On Behalf Of values", onBehalfSystem],
] as const;

function identifierIssues({ identifier: all = [] }: Request): Issue[] {
  const repeated = names
    .filter(([, system]) => all.filter((one) => one.system === system).length > 1)
    .map(([name]) => ({ diagnostics: `Multiple ${name} specified`, expression: "identifier" }));
  const known: readonly string[] = names.map(([, system]) => system);
  const values = all.flatMap(({ system = "", value = "" }, place): Issue[] => {
    if (!known.includes(system)) return [];
    const expression = `identifier[${String(place)}].value`;
    if (value.length > longestIdentifier) return [{ diagnostics: "Exceeds maximum length", expression }];
    if (system === onBehalfSystem) return [{ diagnostics: "Not registered as an intermediary", expression }];
    return html.test(value) ? [{ diagnostics: "Contains HTML", expression }] : [];
  });
  return [...repeated, ...values];
}

/** The words, and where they stand: a message has them as a string, a notification beside the page it opens. */
function textOf({ payload = [] }: Request, channel: Channel): { text: string | undefined; at: string } {
  const [first] = payload;
  return channel === "in-app"
    ? { text: first?.contentString, at: "payload[0].contentString" }
    : {
        text: first?.contentReference?.display ?? first?.contentString,
        at: first?.contentReference ? "payload[0].contentReference.display" : "payload[0].contentString",
      };
}

function payloadIssues(request: Request, channel: Channel): Issue[] {
  const { payload = [] } = request;
  if (payload.length === 0) return [{ diagnostics: "Not specified", expression: "payload" }];
  if (payload.length > 1) return [{ diagnostics: "Multiple payloads specified", expression: "payload" }];
  const { text, at } = textOf(request, channel);
  if (text === undefined || text.trim() === "") return [{ diagnostics: "Not specified", expression: at }];
  if (text.length > longestText[channel]) return [{ diagnostics: "Exceeds maximum length", expression: at }];
  return html.test(text) ? [{ diagnostics: "Contains HTML", expression: at }] : [];
}

function replyIssues({ contained, extension = [] }: Request): Issue[] {
  if (contained === undefined) return [];
  const [questionnaire] = contained;
  const [item] = questionnaire?.item ?? [];
  if (contained.length !== 1 || questionnaire?.resourceType !== "Questionnaire")
    return [{ diagnostics: "Must be one Questionnaire", expression: "contained" }];
  if (questionnaire.item.length !== 1 || item === undefined || !["text", "choice"].includes(item.type))
    return [{ diagnostics: "Must be one item of type text or choice", expression: "contained[0].item" }];
  const options = item.answerOption ?? [];
  const at = "contained[0].item[0].answerOptions";
  if (item.type === "choice" && options.length === 0)
    return [{ diagnostics: "Not specified", expression: at }];
  if (options.length > mostOptions) return [{ diagnostics: "Exceeds maximum length", expression: at }];
  const refers = extension.some(
    ({ url, valueReference }) =>
      url === answersExtension && valueReference?.reference === `#${questionnaire.id}`,
  );
  return refers ? [] : [{ diagnostics: "Not specified", expression: "extension" }];
}

function partyIssues({ recipient = [], requester }: Request): Issue[] {
  const issues: Issue[] = [];
  const [only] = recipient;
  if (only === undefined) issues.push({ diagnostics: "Not specified", expression: "recipient" });
  else if (recipient.length > 1)
    issues.push({ diagnostics: "Multiple recipients specified", expression: "recipient" });
  else if (
    only.identifier?.system !== nhsNumberSystem ||
    parseNhsNumber(only.identifier.value ?? "") === null
  )
    issues.push({ diagnostics: "NHS Number is invalid", expression: "recipient[0].identifier.value" });
  if (
    requester?.identifier?.system !== odsSystem ||
    !/^[A-Z0-9]{3,12}$/.test(requester.identifier.value ?? "")
  )
    issues.push({ diagnostics: "Not specified", expression: "requester.identifier" });
  return issues;
}

function replyOf({ contained }: Request): ReplyAsked | null {
  const item = contained?.[0]?.item[0];
  if (item === undefined) return null;
  if (item.type === "text") return { kind: "text" };
  const options = (item.answerOption ?? []).flatMap(({ valueCoding }) => valueCoding?.code ?? []);
  return { kind: "choice", options };
}

/** Reads a sender's CommunicationRequest, or says everything that is wrong with it, as the published API does. */
export function readCommunicationRequest(body: unknown, channel: Channel): ReadCommunication {
  const parsed = communicationRequest.safeParse(body);
  if (!parsed.success)
    return {
      ok: false,
      issues: parsed.error.issues.map(({ message, path }) => ({
        diagnostics: message,
        expression: path.join("."),
      })),
    };
  const request = parsed.data;
  if (request.resourceType !== "CommunicationRequest")
    return { ok: false, issues: [{ diagnostics: "resourceType must be CommunicationRequest" }] };
  const status = request.status === "active" ? [] : [{ diagnostics: "Must be active", expression: "status" }];
  const issues = [
    ...identifierIssues(request),
    ...status,
    ...payloadIssues(request, channel),
    ...replyIssues(request),
    ...partyIssues(request),
  ];
  const recipient = parseNhsNumber(request.recipient?.[0]?.identifier?.value ?? "");
  if (issues.length > 0 || recipient === null) return { ok: false, issues };
  const valueOf = (system: string) => request.identifier?.find((one) => one.system === system)?.value ?? null;
  return {
    ok: true,
    value: {
      channel,
      campaignId: valueOf(campaignSystem),
      requestId: valueOf(requestSystem),
      text: textOf(request, channel).text ?? "",
      target: request.payload?.[0]?.contentReference?.reference ?? null,
      reply: replyOf(request),
      recipient,
      requester: request.requester?.identifier?.value ?? "",
    },
  };
}
