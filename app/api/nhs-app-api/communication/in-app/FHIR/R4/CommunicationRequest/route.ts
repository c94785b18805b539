import { takeMessage } from "#app/api/nhs-app-api/take-message.ts";

/** The NHS App API's published operation, received: a message for somebody's inbox. */
export const POST = (request: Request): Promise<Response> => takeMessage(request, "in-app");
