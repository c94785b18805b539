import type { NhsNumber } from "#lib/nhs-number.ts";
import { nhsNumberSystem, odsCodeSystem } from "../fhir/elements.ts";
import { communicationIdSystem, ownIdentifiers, type SendersOwn } from "./schema-answers.ts";
import type { ReceiptStatus } from "./schema-senders.ts";

const statusSystem = "https://fhir.nhs.uk/CodeSystem/NHSApp-Communication-Status";

/** What became of a message. Moments are ISO instants. */
export interface Receipt extends SendersOwn {
  /** Of the message, as its sender was given it. */
  readonly messageId: string;
  readonly status: ReceiptStatus;
  /** Of a rejected one: why. */
  readonly reason: string | null;
  readonly sentAt: string;
  readonly at: string;
}

/** UTC to the second. The published examples write it in two ways: of callbacks and of the daily report. */
const inSeconds = (instant: string, utc = "+00:00"): string => `${instant.slice(0, 19)}${utc}`;

/** A receipt as its sender is told it: a Task in the published shape. */
export const receiptTask = (receipt: Receipt, utc?: "Z"): object => ({
  resourceType: "Task",
  intent: "order",
  identifier: [...ownIdentifiers(receipt), { system: communicationIdSystem, value: receipt.messageId }],
  status: receipt.status === "Rejected" ? "rejected" : "completed",
  ...(receipt.reason !== null && { statusReason: { text: receipt.reason } }),
  code: { coding: [{ system: statusSystem, code: receipt.status }] },
  authoredOn: inSeconds(receipt.sentAt, utc),
  lastModified: inSeconds(receipt.at, utc),
});

/** A page of a report: which, of how many, and the address of each. */
export interface ReportPage {
  readonly page: number;
  readonly pages: number;
  readonly addressOf: (page: number) => string;
}

/** The pages that can be gone to from here, as the `Link` header names them. */
export function linkHeader({ page, pages, addressOf }: ReportPage): string {
  const next = page < pages ? [`<${addressOf(page + 1)}>; rel="next"`] : [];
  return [...next, `<${addressOf(pages)}>; rel="last"`].join(", ");
}

/** A page of the daily report: a searchset. `door` is the address below which each receipt would be found. */
export function receiptBundle(
  { page, pages, addressOf }: ReportPage,
  door: string,
  {
    total,
    receipts,
  }: { readonly total: number; readonly receipts: readonly (Receipt & { readonly id: string })[] },
): object {
  const link = [
    { relation: "self", url: addressOf(page) },
    ...(page < pages ? [{ relation: "next", url: addressOf(page + 1) }] : []),
    { relation: "last", url: addressOf(pages) },
  ];
  return {
    resourceType: "Bundle",
    type: "searchset",
    total,
    link,
    entry: receipts.map((receipt) => ({
      fullUrl: `${door}/${receipt.id}`,
      resource: { id: receipt.id, ...receiptTask(receipt, "Z") },
    })),
  };
}

/** What somebody answered to a message. */
export interface Reply extends SendersOwn {
  readonly messageId: string;
  readonly kind: "text" | "choice";
  readonly answer: string;
  readonly from: NhsNumber;
  /** ODS code of the organisation that asked. */
  readonly to: string;
  /** ISO instant. */
  readonly at: string;
  readonly sentAt: string;
}

/** An answer as the sender is told it: a completed CommunicationRequest with a QuestionnaireResponse. */
export function replyRequest(reply: Reply): object {
  const { messageId, kind, answer, from, to, at, sentAt } = reply;
  const value = kind === "text" ? { valueString: answer } : { valueCoding: { code: answer } };
  const party = (type: string, system: string, code: string) => ({
    type,
    identifier: { system, value: code },
  });
  return {
    resourceType: "CommunicationRequest",
    contained: [
      {
        ...{ resourceType: "QuestionnaireResponse", id: "answers", status: "completed" },
        authored: inSeconds(at),
        // As published: it is always 1, whatever the question was called.
        item: [{ linkId: "1", answer: [value] }],
      },
    ],
    status: "completed",
    basedOn: [{ identifier: { system: communicationIdSystem, value: messageId } }],
    identifier: ownIdentifiers(reply),
    payload: [{ contentReference: { reference: "#answers" } }],
    recipient: [party("Organization", odsCodeSystem, to)],
    requester: party("Patient", nhsNumberSystem, from),
    authoredOn: inSeconds(sentAt),
  };
}

/** Somebody who can be written to, as the report of patients lists them. */
export const reportedPatient = (nhsNumber: NhsNumber, notified: boolean): object => ({
  nhsNumber,
  notificationsEnabled: notified,
});
