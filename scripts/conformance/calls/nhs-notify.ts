import { messages } from "#mocks/nhs-notify/messages.ts";
import type { Call } from "./call.ts";

const jsonApi = { "content-type": "application/vnd.api+json" };
const plan = "b838b13c-f98c-4def-93f0-515d4e4f4ee1";
const recipient = { nhsNumber: "9996789012" };

const attributes = (more: object = {}) => ({
  routingPlanId: plan,
  messageReference: "da0b1495-c7cb-468c-9d81-07dee089d728",
  recipient,
  personalisation: {},
  ...more,
});

const send = (name: string, body: unknown, status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: "application",
  method: "POST",
  path: "/v1/messages",
  headers: jsonApi,
  body,
  status,
  ...more,
});

const message = (more: object = {}) => ({ data: { type: "Message", attributes: attributes(more) } });

const batch = (some: readonly object[]) => ({
  data: {
    type: "MessageBatch",
    attributes: { routingPlanId: plan, messageBatchReference: "batch-1", messages: some },
  },
});
const inBatch = { messageReference: "b-1", recipient };

const get = (name: string, path: Call["path"], status: number, more: Partial<Call> = {}): Call => ({
  name,
  as: "application",
  method: "GET",
  path,
  status,
  ...more,
});

/** The status of the first message, some minutes after it was taken. */
const after = (minutes: number): Call =>
  get(
    `a message after ${String(minutes)} minutes`,
    (nation) => `/v1/messages/${messages(nation)[0]?.id ?? ""}`,
    200,
    {
      before: (nation) => nation.moveClock(new Date(nation.now().getTime() + minutes * 60_000)),
    },
  );

export const calls: readonly Call[] = [
  send("a message", message(), 201),
  send("the same reference again", message(), 422),
  send(
    "another routing plan",
    message({ routingPlanId: "11111111-2222-4333-8444-555555555555", messageReference: "x" }),
    404,
  ),
  send("nothing", {}, 400),
  send("null", { data: null }, 400),
  send("no recipient", message({ recipient: undefined }), 400),
  send("a wrong number", message({ recipient: { nhsNumber: "9996789013" } }), 400),
  send("other contact details", message({ recipient: { ...recipient, contactDetails: {} } }), 400),
  send("without a token", message(), 401, { as: "nobody" }),
  send("with a person's token", message(), 401, { as: { person: "kris" } }),
  send("a batch", batch([inBatch]), 201, { path: "/v1/message-batches" }),
  send("the same batch again", batch([inBatch]), 422, { path: "/v1/message-batches" }),
  send("a batch that names one twice", batch([inBatch, inBatch]), 400, { path: "/v1/message-batches" }),
  after(0),
  after(2),
  after(5),
  after(60),
  get("an unknown message", "/v1/messages/2WL3qFTEFM0qMY8xjRbt1LIKCzM", 404),
  get("without a token", "/v1/messages/2WL3qFTEFM0qMY8xjRbt1LIKCzM", 401, { as: "nobody" }),
  get("who has the app", "/channels/nhsapp/accounts?ods-organisation-code=A20001&page=1", 200),
  get("nobody has", "/channels/nhsapp/accounts?ods-organisation-code=Z99999&page=1", 404),
  get("no code", "/channels/nhsapp/accounts", 400),
];
