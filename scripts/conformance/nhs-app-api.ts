import { isDeepStrictEqual } from "node:util";
import { read } from "#lib/gateways/fhir/reading.ts";
import {
  acceptedCommunication,
  invalidRequest,
  refusedSender,
} from "#lib/gateways/nhs-app-api/schema-answers.ts";
import type { Channel } from "#lib/gateways/nhs-app-api/schema-request.ts";
import {
  receiptStatuses,
  type ReceiptStatus,
  type SenderUse,
} from "#lib/gateways/nhs-app-api/schema-senders.ts";
import { receiptTask, reportedPatient, type Receipt } from "#lib/gateways/nhs-app-api/schema-told.ts";
import { readCommunicationRequest } from "#lib/gateways/nhs-app-api/schema.ts";
import { readDay, readSurgery } from "#lib/domain/senders/model.ts";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import { failedFor, isJson, outcomeOf, refusedFor, type Outcome, type Trial } from "./outcome.ts";

type Json = Readonly<Record<string, unknown>>;

/** The service for which the published examples are written: a notification opens its pages. */
const published = "https://www.nhsapp.service.nhs.uk";

const channelOf = (path: string): Channel => (path.includes("notification") ? "notification" : "in-app");

const readAt = (path: string, json: unknown) =>
  readCommunicationRequest(json, { channel: channelOf(path), origin: published, isIntermediary: false });

/** Parsed where what we answer is the example to the letter; failed, with both, where it is not. */
function same(ours: unknown, example: unknown): Outcome {
  const wire: unknown = JSON.parse(JSON.stringify(ours));
  return isDeepStrictEqual(wire, example)
    ? outcomeOf(read(wire))
    : failedFor(`we answer ${JSON.stringify(wire)} where ${JSON.stringify(example)} is published`);
}

/** A published request is taken. */
function tryRequest(path: string, json: unknown): Outcome {
  const request = readAt(path, json);
  if (request.ok) return outcomeOf(read(request.value));
  const [issue] = request.issues;
  const at = issue?.expression === undefined ? "$" : `$.${issue.expression}`;
  return refusedFor(`${at}: ${issue?.diagnostics ?? "not read"} (NHS App API)`);
}

const identifiersOf = (json: unknown): readonly Json[] =>
  isJson(json) && Array.isArray(json["identifier"]) ? json["identifier"].filter(isJson) : [];

const valueOf = (json: unknown, system: string): string | null => {
  const value = identifiersOf(json).find((one) => String(one["system"]).endsWith(system))?.["value"];
  return typeof value === "string" ? value : null;
};

/** What is answered to a request is the request again, with an id more: so ours to that request must be the example. */
function tryAccepted(path: string, json: unknown): Outcome {
  const request = readAt(path, json);
  if (!request.ok) return tryRequest(path, json);
  return same(acceptedCommunication(request.value, valueOf(json, "communication-id") ?? ""), json);
}

const campaign = (value: string) => ({ system: "https://fhir.nhs.uk/NHSApp/campaign-id", value });
const number = (value: string) => ({ identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value } });

const whole = {
  resourceType: "CommunicationRequest",
  status: "active",
  payload: [{ contentString: "Words" }],
  recipient: [number("9903002157")],
  requester: { identifier: { system: "https://fhir.nhs.uk/Id/ods-organization-code", value: "B82041" } },
};

const options = (count: number) => ({
  contained: [
    {
      ...{ resourceType: "Questionnaire", id: "answer", status: "active" },
      item: [
        {
          ...{ linkId: "1", type: "choice" },
          answerOption: Array.from({ length: count }, () => ({ valueCoding: { code: "Yes" } })),
        },
      ],
    },
  ],
});

const long = (length: number) => "x".repeat(length);

/** Requests that break the rule after which a published refusal is named. */
const broken: Readonly<Record<string, object>> = {
  "in-app body-too-long": { payload: [{ contentString: long(5_001) }] },
  "in-app invalid-contained-answer-options": options(7),
  "in-app invalid-recipient": { recipient: [number("1234567890")] },
  "in-app invalid-resourcetype": { resourceType: "communicationrequest" },
  "in-app no-recipient-and-campaign-id-too-long": {
    identifier: [campaign("a"), campaign("b"), campaign(long(129))],
    recipient: [],
  },
  "in-app no-recipients": { recipient: [] },
  "notification body-too-long": { payload: [{ contentReference: { reference: "/", display: long(201) } }] },
};

function tryInvalid(path: string, json: unknown): Outcome {
  const name = path.split("/").at(-1)?.replace(".json", "") ?? "";
  if (path.includes("report")) {
    const asked = path.includes("patients")
      ? readSurgery(new URLSearchParams())
      : readDay(new URLSearchParams({ day: "yesterday" }));
    return asked.ok ? failedFor("nothing was wrong") : same(invalidRequest([asked.fault]).body, json);
  }
  const fault = broken[`${channelOf(path)} ${name}`];
  if (fault === undefined) return failedFor("no request is known that breaks this rule");
  const request = readAt(path, { ...whole, ...fault });
  return request.ok ? failedFor("it was taken") : same(invalidRequest(request.issues).body, json);
}

const useOf = (path: string): SenderUse =>
  path.includes("receipts") ? "receipts" : path.includes("patients") ? "patients" : channelOf(path);

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** Our quota is one of a second, the published example's of a minute: the rest must be the same to the letter. */
const withoutNumbers = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json).replace(/\d+ requests every 1 \w+\(s\)/, "requests"));

/** A sender that is not let in is told so in the published words. */
function tryRefused(path: string, json: unknown): Outcome {
  const supplier = uuid.exec(JSON.stringify(json))?.[0] ?? "";
  const registered = { supplier, name: "my-app", quotaASecond: 100 };
  if (path.includes("response-401"))
    return same(refusedSender({ kind: "unauthorised" }, useOf(path)).body, json);
  const kind = path.includes("quota") ? "quota" : path.includes("spike") ? "spike" : "not-permitted";
  const ours = refusedSender({ kind, registered }, useOf(path)).body;
  return same(withoutNumbers(ours), withoutNumbers(json));
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** What a published receipt tells, in our words. */
function receiptIn(json: Json): Receipt | null {
  const codings: readonly unknown[] =
    isJson(json["code"]) && Array.isArray(json["code"]["coding"]) ? json["code"]["coding"] : [];
  const [code] = codings;
  const status = receiptStatuses.find((one) => isJson(code) && code["code"] === one);
  const messageId = valueOf(json, "communication-id");
  if (status === undefined || messageId === null) return null;
  const reason = isJson(json["statusReason"]) ? text(json["statusReason"]["text"]) : null;
  return {
    ...{ messageId, status: status satisfies ReceiptStatus, reason },
    ...{ campaignId: valueOf(json, "campaign-id"), requestId: valueOf(json, "request-id") },
    ...{ sentAt: text(json["authoredOn"]), at: text(json["lastModified"]) },
  };
}

/** A receipt that says the same is the published one. */
function tryReceipt(json: unknown, utc?: "Z"): Outcome {
  const receipt = isJson(json) ? receiptIn(json) : null;
  if (receipt === null || !isJson(json)) return failedFor("it is no receipt");
  const { id: _, ...task } = json;
  return same(receiptTask(receipt, utc), task);
}

function tryBundle(json: Json): Outcome {
  const entries = Array.isArray(json["entry"]) ? json["entry"].filter(isJson) : [];
  const outcomes = entries.map(({ resource }) => tryReceipt(resource, "Z"));
  return outcomes.find(({ kind }) => kind !== "parsed") ?? outcomes[0] ?? failedFor("no entry");
}

function tryPatients(json: readonly unknown[]): Outcome {
  const ours = json.filter(isJson).map(({ nhsNumber, notificationsEnabled }) => {
    const parsed = parseNhsNumber(text(nhsNumber));
    return parsed === null ? null : reportedPatient(parsed, notificationsEnabled === true);
  });
  return same(ours, json);
}

/**
 * The NHS App API as its receiving side: a published request is taken, and what is answered, refused, reported and called
 * back is what is published, to the letter.
 */
export const nhsAppApi: Trial = ({ path, json }) => {
  if (path.includes("/request/") && path.startsWith("POST_")) return tryRequest(path, json);
  if (path.includes("response-201")) return tryAccepted(path, json);
  if (path.includes("response-400")) return tryInvalid(path, json);
  if (/response-4(?:01|03|29)/.test(path)) return tryRefused(path, json);
  if (path.startsWith("callback-receipts")) return tryReceipt(json);
  if (Array.isArray(json)) return tryPatients(json);
  if (isJson(json) && json["resourceType"] === "Bundle") return tryBundle(json);
  return path.startsWith("callback-replies")
    ? refusedFor(
        "$.contained[0].item[0].answer: a string, where the published schema (and ours) has a list of values",
      )
    : failedFor("nothing is known of this example");
};
