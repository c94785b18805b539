import { takeCallback } from "#app/api/nhs-notify/take-callback.ts";

/** NHS Notify tells here what became of a message as a whole. */
export const POST = (request: Request): Promise<Response> => takeCallback(request);
