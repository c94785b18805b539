import { takeMessage } from "#app/api/nhs-app-api/take-message.ts";

/** The NHS App API's published operation, received: a notification for somebody's devices. */
export const POST = (request: Request): Promise<Response> => takeMessage(request, "notification");
