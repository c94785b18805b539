import { parseNhsNumber } from "#lib/nhs-number.ts";
import { ownPath } from "#lib/own-path.ts";
import { nhsNumberSystem, odsCodeSystem } from "../fhir/elements.ts";
import {
  campaignSystem,
  hasHtml,
  onBehalfSystem,
  requestSystem,
  tooLong,
  type Channel,
  type Issue,
  type Request,
} from "./schema-request.ts";

/** Characters, as published. */
export const longestText: Readonly<Record<Channel, number>> = { "in-app": 5_000, notification: 200 };
const notSpecified = "Not specified";
export const longestIdentifier = 128;
export const longestTarget = 1_000;

const names = [
  ["Campaign IDs", campaignSystem],
  ["Request References", requestSystem],
  ["On Behalf Of values", onBehalfSystem],
] as const;

/** Only an intermediary says on whose behalf it sends. */
export function identifierIssues({ identifier: all = [] }: Request, isIntermediary: boolean): Issue[] {
  const repeated = names
    .filter(([, system]) => all.filter((one) => one.system === system).length > 1)
    .map(([name]) => ({ diagnostics: `Multiple ${name} specified`, expression: "identifier" }));
  const known: readonly string[] = names.map(([, system]) => system);
  const values = all.flatMap(({ system = "", value = "" }, place): Issue[] => {
    if (!known.includes(system)) return [];
    const expression = `identifier[${String(place)}].value`;
    if (value.length > longestIdentifier) return [{ diagnostics: tooLong, expression }];
    if (system === onBehalfSystem && !isIntermediary)
      return [{ diagnostics: "Not registered as an intermediary", expression }];
    return hasHtml(value) ? [{ diagnostics: "Contains HTML", expression }] : [];
  });
  return [...repeated, ...values];
}

/** The words, and where they stand: a message has them as a string, a notification beside the page it opens. */
export function textOf(
  { payload = [] }: Request,
  channel: Channel,
): { text: string | undefined; at: string } {
  const [first] = payload;
  return channel === "in-app"
    ? { text: first?.contentString, at: "payload[0].contentString" }
    : {
        text: first?.contentReference?.display ?? first?.contentString,
        at: first?.contentReference ? "payload[0].contentReference.display" : "payload[0].contentString",
      };
}

/** The published service, and its test environments: a sender's notifications open its pages. */
const publishedHost = /^www(?:-[a-z0-9]+)?\.nhsapp\.service\.nhs\.uk$/;

/**
 * The page that a notification opens, as its path; null where it is none of this service's, whose address is `origin`. A page
 * of the published service opens where this one begins: the two have no pages in common.
 */
export function targetOf(reference: string, origin: string): string | null {
  if (URL.canParse(reference)) {
    const { protocol, hostname, username } = new URL(reference);
    if (protocol === "https:" && username === "" && publishedHost.test(hostname)) return "/";
  }
  const inside = URL.canParse(reference) ? pathWithin(new URL(reference), origin) : reference;
  if (inside === "/") return inside;
  const path = ownPath(inside, "");
  return path === "/" ? null : path;
}

const pathWithin = (url: URL, origin: string): string | null =>
  url.origin === origin && url.username === "" && url.password === "" ? url.pathname + url.search : null;

/** A message opens no page. */
export const referenceOf = ({ payload = [] }: Request, channel: Channel): string | undefined =>
  channel === "notification" ? payload[0]?.contentReference?.reference : undefined;

export function targetIssues(request: Request, channel: Channel, origin: string): Issue[] {
  const reference = referenceOf(request, channel);
  if (reference === undefined) return [];
  const expression = "payload[0].contentReference.reference";
  if (reference.length > longestTarget) return [{ diagnostics: tooLong, expression }];
  return targetOf(reference, origin) === null
    ? [{ diagnostics: "Must be a page of this service", expression }]
    : [];
}

export function payloadIssues(request: Request, channel: Channel): Issue[] {
  const { payload = [] } = request;
  if (payload.length === 0) return [{ diagnostics: notSpecified, expression: "payload" }];
  if (payload.length > 1) return [{ diagnostics: "Multiple payloads specified", expression: "payload" }];
  const { text, at } = textOf(request, channel);
  if (text === undefined || text.trim() === "") return [{ diagnostics: notSpecified, expression: at }];
  if (text.length > longestText[channel]) return [{ diagnostics: tooLong, expression: at }];
  return hasHtml(text) ? [{ diagnostics: "Contains HTML", expression: at }] : [];
}

/** Whoever sends a message says who it is; a notification need not. */
function requesterIssues({ requester }: Request, channel: Channel): Issue[] {
  const identifier = requester?.identifier;
  if (identifier === undefined)
    return channel === "notification"
      ? []
      : [{ diagnostics: notSpecified, expression: "requester.identifier" }];
  if (identifier.system !== odsCodeSystem)
    return [{ diagnostics: "Identifier system is invalid", expression: "requester.identifier.system" }];
  return /^[0-9A-Z]{1,12}$/.test(identifier.value ?? "")
    ? []
    : [{ diagnostics: notSpecified, expression: "requester.identifier.value" }];
}

export function partyIssues(request: Request, channel: Channel): Issue[] {
  const { recipient = [] } = request;
  const issues: Issue[] = [];
  const [only] = recipient;
  if (only === undefined) issues.push({ diagnostics: notSpecified, expression: "recipient" });
  else if (recipient.length > 1) issues.push({ diagnostics: tooLong, expression: "recipient" });
  else if (
    only.identifier?.system !== nhsNumberSystem ||
    parseNhsNumber(only.identifier.value ?? "") === null
  )
    issues.push({ diagnostics: "NHS Number is invalid", expression: "recipient[0].identifier.value" });
  return [...issues, ...requesterIssues(request, channel)];
}
