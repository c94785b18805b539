import { readCallbacks, type NotifyCallback } from "#lib/gateways/nhs-notify/schema.ts";

/** What NHS Notify tells of messages; null where it cannot be read. */
export function toCallbacks(body: unknown): readonly NotifyCallback[] | null {
  const reading = readCallbacks(body);
  return reading.ok ? reading.value : null;
}
