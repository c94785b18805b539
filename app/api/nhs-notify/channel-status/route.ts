import { takeCallback } from "#app/api/nhs-notify/take-callback.ts";

/** NHS Notify tells here what became of one channel of a message. */
export const POST = (request: Request): Promise<Response> => takeCallback(request);
