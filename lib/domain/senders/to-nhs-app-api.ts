import {
  invalidRequest,
  reportNotFound,
  type SenderAnswer,
} from "#lib/gateways/nhs-app-api/schema-answers.ts";
import { openapiDocument } from "#lib/gateways/nhs-app-api/schema-openapi.ts";
import {
  linkHeader,
  receiptBundle,
  reportedPatient,
  type Receipt,
  type ReportPage,
} from "#lib/gateways/nhs-app-api/schema-told.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Fault } from "./model.ts";

export { refusedSender, unavailable } from "#lib/gateways/nhs-app-api/schema-answers.ts";
export { reportNotFound };
export type { Receipt, ReportPage, SenderAnswer };

/** The question breaks a published rule. */
export const invalid = (fault: Fault): SenderAnswer => invalidRequest([fault]);

const report = (page: ReportPage, body: object): SenderAnswer => ({
  status: 200,
  headers: { "content-type": "application/json", link: linkHeader(page) },
  body,
});

/** A page of what became of a sender's messages on a day. */
export const receiptReport = (
  page: ReportPage,
  door: string,
  told: { readonly total: number; readonly receipts: readonly (Receipt & { readonly id: string })[] },
): SenderAnswer => report(page, receiptBundle(page, door, told));

/** A page of those at a surgery who can be written to. */
export const patientReport = (
  page: ReportPage,
  people: readonly { readonly nhsNumber: NhsNumber; readonly notified: boolean }[],
): SenderAnswer =>
  report(
    page,
    people.map(({ nhsNumber, notified }) => reportedPatient(nhsNumber, notified)),
  );

/** What senders can ask of this service at this address, for their developers. */
export const describedAt = (base: string): object => openapiDocument(base);
