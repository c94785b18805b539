import { readBounded } from "#lib/bounded-body.ts";

const usualLargest = 2 * 1024 * 1024;

/** The body, or null when it is larger than `largest` bytes (2 MB). Rejects when the connection breaks or time is up. */
export const readBody = (response: Response, largest = usualLargest): Promise<Buffer | null> =>
  readBounded(response, largest);

/** The media type without its parameters, in small letters; empty when there is none. */
export function mediaTypeOf(response: Response): string {
  return (response.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}
