import { answerReport } from "#app/api/nhs-app-api/answer-report.ts";
import { reportReceipts } from "#lib/domain/senders/queries.ts";

/** The NHS App API's published operation, received: what became of a sender's messages on a day. */
export const GET = (request: Request): Promise<Response> => answerReport(request, reportReceipts);
