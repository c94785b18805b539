import "server-only";
import type { Inbound } from "#lib/access/inbound.ts";
import { requireSender, type KnownSender } from "#lib/access/sender.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { SenderPermit } from "#lib/permit.ts";
import { countKnownAt, listKnownAt } from "#lib/store/known-people.ts";
import { countReceipts, listReceipts, type StoredReceipt } from "#lib/store/message-receipts.ts";
import { pagesOf, readDay, readPage, readSurgery, stretchOfReport, type Read } from "./model.ts";
import {
  describedAt,
  invalid,
  patientReport,
  receiptReport,
  refusedSender,
  reportNotFound,
  unavailable,
  type Receipt,
  type ReportPage,
  type SenderAnswer,
} from "./to-nhs-app-api.ts";

/** A question of a sender's: who it says it is, and what it asks. */
export interface ReportAsked extends Pick<Inbound, "headers" | "path" | "correlationId"> {
  readonly query: URLSearchParams;
}

function pageAt({ path, query }: ReportAsked, page: number, pages: number): ReportPage {
  const door = env().APP_ORIGIN + path;
  return {
    ...{ page, pages },
    addressOf: (number) => {
      const asked = new URLSearchParams(query);
      asked.set("page", String(number));
      return `${door}?${asked.toString()}`;
    },
  };
}

/** Reads the question, then the page that it asks for, and answers a store that does not answer. */
async function report<T>(
  { permit }: KnownSender,
  asked: ReportAsked,
  read: (query: URLSearchParams) => Read<T>,
  answer: (value: T, page: number) => Promise<SenderAnswer>,
): Promise<SenderAnswer> {
  const about = read(asked.query);
  if (!about.ok) return invalid(about.fault);
  const page = readPage(asked.query);
  if (!page.ok) return invalid(page.fault);
  try {
    return await answer(about.value, page.value);
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "report-not-read", { api: permit.api, correlationId: permit.correlationId, reason });
    return unavailable();
  }
}

/** One that could not be opened still says of which message it is, and when. */
function toReceipt({ id, messageId, status, says, at }: StoredReceipt): Receipt & { readonly id: string } {
  const { campaignId = null, requestId = null, reason = null, sentAt = at.toISOString() } = says ?? {};
  return { id, messageId, status, campaignId, requestId, reason, sentAt, at: at.toISOString() };
}

/**
 * What became of a sender's messages on a day (UTC), a hundred to a page, the first first, as the published API answers:
 * a day without any, and a page beyond the last, have no entries. Never rejects.
 */
export async function reportReceipts(asked: ReportAsked): Promise<SenderAnswer> {
  const known = await requireSender(asked, "receipts");
  if ("kind" in known) return refusedSender(known, "receipts");
  const { permit } = known;
  return report(known, asked, readDay, async (day, page) => {
    const total = await countReceipts(permit, day);
    const receipts = (await listReceipts(permit, day, stretchOfReport(page))).map(toReceipt);
    const door = env().APP_ORIGIN + asked.path;
    return receiptReport(pageAt(asked, page, pagesOf(total)), door, { total, receipts });
  });
}

async function patientsAt(permit: SenderPermit, asked: ReportAsked, surgery: string, page: number) {
  const pages = pagesOf(await countKnownAt(permit, surgery));
  if (page > pages) return reportNotFound();
  const people = await listKnownAt(permit, surgery, stretchOfReport(page));
  return people.length === 0 ? reportNotFound() : patientReport(pageAt(asked, page, pages), people);
}

/**
 * Who at a surgery can be written to, and who of them is notified, a hundred to a page, as the published API answers. A
 * sender is told of the surgeries for which it sends, and of no others; 404 where nobody there is known. Never rejects.
 */
export async function reportPatients(asked: ReportAsked): Promise<SenderAnswer> {
  const known = await requireSender(asked, "patients");
  if ("kind" in known) return refusedSender(known, "patients");
  const { permit, registered } = known;
  return report(known, asked, readSurgery, async (surgery, page) =>
    registered.organisations.some(({ odsCode }) => odsCode === surgery)
      ? patientsAt(permit, asked, surgery, page)
      : refusedSender({ kind: "not-permitted", registered }, "patients"),
  );
}

/** What senders can ask here, and how it is answered: an OpenAPI document. It says nothing of anybody. */
export const describeDoors = (): object => describedAt(`${env().APP_ORIGIN}/api/nhs-app-api`);
