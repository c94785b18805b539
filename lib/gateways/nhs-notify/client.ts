import "server-only";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { SystemPermit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readErrors, readMessage, type SentMessage } from "./schema.ts";

const api = "nhs-notify";
const jsonApi = "application/vnd.api+json";

/** One message to one person, by a routing plan that was agreed at onboarding. */
export interface MessageToSend {
  readonly routingPlanId: string;
  /** Ours, and unique: the same reference is taken once. */
  readonly reference: string;
  readonly recipient: NhsNumber;
  readonly personalisation: Readonly<Record<string, string>>;
}

export type Sending =
  | { readonly kind: "taken"; readonly message: SentMessage }
  /** A message with this reference was taken before. */
  | { readonly kind: "taken-before" }
  | { readonly kind: "refused"; readonly codes: readonly string[] };

/**
 * Asks NHS Notify to send one message. Not repeated by itself; the reference makes it safe to ask again, and 425 and
 * 429 are `unavailable` with the time to wait.
 */
export async function sendMessage(
  permit: SystemPermit<"notify-people">,
  { routingPlanId, reference, recipient, personalisation }: MessageToSend,
): Promise<Result<Sending>> {
  const operation = "send-message";
  const attributes = {
    routingPlanId,
    messageReference: reference,
    recipient: { nhsNumber: recipient },
    personalisation,
  };
  const answer = await exchange(permit, {
    api,
    operation,
    path: "/v1/messages",
    method: "POST",
    credential: "application",
    body: { type: jsonApi, text: JSON.stringify({ data: { type: "Message", attributes } }) },
    accept: [jsonApi, "application/json"],
    idempotent: false,
    readStatuses: [400, 422],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  const reading = { api, operation, correlationId: permit.correlationId };
  if (status < 400) {
    const message = takeReading(readMessage(body), reading);
    return message.ok ? ok({ kind: "taken", message: message.value }) : message;
  }
  const errors = takeReading(readErrors(body), reading);
  if (!errors.ok) return errors;
  const codes = errors.value.errors.map(({ code }) => code);
  return ok(codes.includes("CM_DUPLICATE_REQUEST") ? { kind: "taken-before" } : { kind: "refused", codes });
}

/** How a message stands, by the id that NHS Notify gave it. */
export async function getMessage(
  permit: SystemPermit<"notify-people">,
  messageId: string,
): Promise<Result<SentMessage>> {
  const operation = "get-message";
  const answer = await exchange(permit, {
    api,
    operation,
    path: `/v1/messages/${encodeURIComponent(messageId)}`,
    method: "GET",
    credential: "application",
    accept: [jsonApi, "application/json"],
    idempotent: true,
  });
  if (!answer.ok) return failed(answer.failure);
  return takeReading(readMessage(answer.value.body), { api, operation, correlationId: permit.correlationId });
}
