import { answerReport } from "#app/api/nhs-app-api/answer-report.ts";
import { reportPatients } from "#lib/domain/senders/queries.ts";

/** The NHS App API's published operation, received: who at a surgery can be written to. */
export const GET = (request: Request): Promise<Response> => answerReport(request, reportPatients);
