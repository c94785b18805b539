import "server-only";
import { writeDeadlineMs } from "#lib/deadline.ts";
import type { Permit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import type { ReadBundle } from "../fhir/bundle.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import type { Answer, Exchange } from "../exchange.ts";
import { exchange } from "../transport.ts";
import {
  readFreeTimes,
  readReferralChoice,
  readReferralChoices,
  type ChoiceRequest,
  type ChoiceResource,
  type ChoiceSlot,
} from "./schema.ts";

// Ours, and not public: people choose and book on the Manage Your Referral website.
const api = "referral-choice";

type ChoicePermit = Permit<"hospital-care:read"> | Permit<"referrals:change">;

type Call = Pick<Exchange, "operation" | "path" | "method" | "idempotent"> & Partial<Exchange>;

const call = (permit: ChoicePermit, asked: Call): Promise<Result<Answer>> =>
  exchange(permit, { api, accept: fhirMediaTypes, ...asked });

const readingOf = ({ correlationId }: ChoicePermit, operation: string) => ({ api, operation, correlationId });

/** The person's referrals with where each may go, and what may be done with it now. */
export async function listReferralChoices(permit: ChoicePermit): Promise<Result<ReadBundle<ChoiceResource>>> {
  const operation = "list-referral-choices";
  const answer = await call(permit, {
    ...{ operation, path: "/FHIR/R4/ServiceRequest", method: "GET", idempotent: true },
    query: [["patient:identifier", `${nhsNumberSystem}|${permit.subject}`]],
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const reading = readReferralChoices(body, permit.subject);
  return outcomeInstead(body) ?? takeReading(reading, readingOf(permit, operation));
}

/** The free times of one service, by its id in the referral directory; `not-found` where there is no such service. */
export async function listFreeTimes(
  permit: ChoicePermit,
  service: string,
): Promise<Result<ReadBundle<ChoiceSlot>>> {
  const operation = "list-free-times";
  const answer = await call(permit, {
    ...{ operation, path: "/FHIR/R4/Slot", method: "GET", idempotent: true },
    query: [
      ["schedule.actor:HealthcareService", service],
      ["status", "free"],
    ],
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  return outcomeInstead(body) ?? takeReading(readFreeTimes(body), readingOf(permit, operation));
}

export type ActResult =
  | { readonly kind: "done"; readonly referral: ChoiceRequest }
  /** Somebody else has the time. */
  | { readonly kind: "taken" }
  /** The referral is not the version that was seen, or the act is not allowed any more. */
  | { readonly kind: "changed" }
  /** This key was sent before, with another act. */
  | { readonly kind: "key-used" };

const refusals: Readonly<Record<number, ActResult>> = {
  409: { kind: "taken" },
  412: { kind: "changed" },
  422: { kind: "key-used" },
};

/** What is done, to which referral in which version. */
export interface Act {
  readonly act: "book" | "cancel" | "move" | "stay";
  readonly referral: string;
  readonly version: string;
  readonly key: string;
  /** FHIR Parameters. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Does something to a referral; under the same key it is done once, however often it is sent. */
export async function actOnReferral(
  permit: Permit<"referrals:change">,
  { act, referral, version, key, parameters }: Act,
): Promise<Result<ActResult>> {
  const operation = `${act}-referral`;
  const answer = await call(permit, {
    operation,
    path: `/FHIR/R4/ServiceRequest/${encodeURIComponent(referral)}/$${act}`,
    method: "POST",
    headers: { "idempotency-key": key, "if-match": `W/"${version}"` },
    // Sent again, it is known by its key.
    idempotent: true,
    deadlineMs: writeDeadlineMs,
    readStatuses: [409, 412, 422],
    body: { type: "application/fhir+json", text: JSON.stringify(parameters) },
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  const refused = refusals[status];
  if (refused) return ok(refused);
  const reading =
    outcomeInstead(body) ??
    takeReading(readReferralChoice(body, permit.subject), readingOf(permit, operation));
  return reading.ok ? ok({ kind: "done", referral: reading.value }) : reading;
}
