import { nhsNumberSystem, odsCodeSystem } from "../fhir/elements.ts";
import { communicationIdSystem } from "./schema-answers.ts";
import { answersExtension, longestOption, mostOptions } from "./schema-reply.ts";
import { campaignSystem, onBehalfSystem, requestSystem } from "./schema-request.ts";
import { longestIdentifier, longestTarget, longestText } from "./schema-rules.ts";
import { receiptStatuses } from "./schema-senders.ts";

/** A part of an OpenAPI document. */
export type Schema = Readonly<Record<string, unknown>>;

export const text = (more: Schema = {}): Schema => ({ type: "string", ...more });
const list = (items: Schema, more: Schema = {}): Schema => ({ type: "array", items, ...more });
export const object = (properties: Schema, required: readonly string[] = [], more: Schema = {}): Schema => ({
  ...{ type: "object", properties },
  ...(required.length > 0 && { required }),
  ...more,
});
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const json = (schema: Schema, type = "application/fhir+json"): Schema => ({ [type]: { schema } });

const noHtml = "No `<` with a `>` anywhere after it.";

const identifier = (systems: readonly string[], value: Schema): Schema =>
  object({ system: text({ enum: systems }), value }, ["system", "value"]);

const ownIdentifiers = list(
  identifier([campaignSystem, requestSystem, onBehalfSystem], text({ maxLength: longestIdentifier })),
  {
    description: `Each system once at most. ${noHtml} On behalf of others: intermediaries alone. The same content under one request id is one message. Other systems are ignored.`,
  },
);

const questionnaire = object(
  {
    resourceType: text({ const: "Questionnaire" }),
    id: text(),
    status: text({ const: "active" }),
    item: list(
      object(
        {
          linkId: text(),
          type: text({ enum: ["text", "choice"] }),
          answerOption: list(
            object({
              valueCoding: object({ code: text({ maxLength: longestOption, description: noHtml }) }),
            }),
            { minItems: 1, maxItems: mostOptions },
          ),
        },
        ["linkId", "type"],
      ),
      { minItems: 1, maxItems: 1 },
    ),
  },
  ["resourceType", "id", "status", "item"],
);

const request = (payload: Schema, required: readonly string[], more: Schema = {}): Schema =>
  object(
    {
      resourceType: text({ const: "CommunicationRequest" }),
      identifier: ownIdentifiers,
      status: text({ const: "active" }),
      payload: list(payload, { minItems: 1, maxItems: 1 }),
      recipient: list(object({ identifier: identifier([nhsNumberSystem], text({ pattern: "^\\d{10}$" })) }), {
        minItems: 1,
        maxItems: 1,
      }),
      requester: object({ identifier: identifier([odsCodeSystem], text({ pattern: "^[0-9A-Z]{1,12}$" })) }),
      ...more,
    },
    ["resourceType", "status", "payload", "recipient", ...required],
  );

/** The shapes of what senders send and are answered, by their names, with the limits that are checked. */
export const schemas = {
  Message: request(
    object(
      { contentString: text({ maxLength: longestText["in-app"], description: `Markdown. ${noHtml}` }) },
      ["contentString"],
    ),
    ["requester"],
    {
      contained: list(questionnaire, { minItems: 1, maxItems: 1 }),
      extension: list(
        object({ url: text({ const: answersExtension }), valueReference: object({ reference: text() }) }),
        { minItems: 1, maxItems: 1, description: "Leads to the contained question: `#` and its id." },
      ),
    },
  ),
  Notification: request(
    object({
      contentReference: object(
        {
          reference: text({ maxLength: longestTarget, description: "A page of this service." }),
          display: text({ maxLength: longestText.notification, description: noHtml }),
        },
        ["display"],
      ),
    }),
    [],
  ),
  Taken: object({
    resourceType: text({ const: "CommunicationRequest" }),
    identifier: list(object({ system: text(), value: text() }), {
      description: `With \`${communicationIdSystem}\`, by which receipts and answers name it.`,
    }),
  }),
  Receipt: object(
    {
      id: text({ format: "uuid" }),
      resourceType: text({ const: "Task" }),
      intent: text({ const: "order" }),
      identifier: list(object({ system: text(), value: text() })),
      status: text({ enum: ["completed", "rejected"] }),
      statusReason: object({ text: text() }),
      code: object({ coding: list(object({ system: text(), code: text({ enum: receiptStatuses }) })) }),
      authoredOn: text({ format: "date-time" }),
      lastModified: text({ format: "date-time" }),
    },
    ["resourceType", "intent", "status", "code", "authoredOn", "lastModified"],
  ),
  Receipts: object({
    resourceType: text({ const: "Bundle" }),
    type: text({ const: "searchset" }),
    total: { type: "integer" },
    link: list(object({ relation: text({ enum: ["self", "next", "last"] }), url: text() })),
    entry: list(object({ fullUrl: text(), resource: ref("Receipt") })),
  }),
  Patients: list(object({ nhsNumber: text(), notificationsEnabled: { type: "boolean" } })),
  Outcome: object({
    resourceType: text({ const: "OperationOutcome" }),
    issue: list(
      object({ severity: text(), code: text(), diagnostics: text(), expression: list(text()) }, [
        "severity",
        "code",
      ]),
    ),
  }),
  Token: object({ access_token: text(), expires_in: text(), token_type: text(), issued_at: text() }),
  TokenRefusal: object({ error: text(), error_description: text(), message_id: text() }),
};
