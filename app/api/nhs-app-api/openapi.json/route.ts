import { describeDoors } from "#lib/domain/senders/queries.ts";

/** What senders can ask of this service, as an OpenAPI document: for their developers, and for everybody else. */
export const GET = (): Response => Response.json(describeDoors());
