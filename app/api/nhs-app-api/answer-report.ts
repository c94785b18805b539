import { answerSender } from "#app/api/nhs-app-api/answer-sender.ts";
import { requireCorrelationId } from "#lib/access/request.ts";
import type { ReportAsked } from "#lib/domain/senders/queries.ts";

type Report = (asked: ReportAsked) => Promise<Parameters<typeof answerSender>[0]>;

/** Answers a sender's question with a report. */
export async function answerReport(request: Request, report: Report): Promise<Response> {
  const { pathname: path, searchParams: query } = new URL(request.url);
  const { headers } = request;
  return answerSender(await report({ headers, path, query, correlationId: await requireCorrelationId() }));
}
