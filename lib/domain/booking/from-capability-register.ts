import type { RegisteredOrganisation } from "#lib/gateways/capability-register/schema.ts";

/**
 * How many minutes before its start an appointment can be cancelled here; `call` where the surgery lets nobody cancel
 * here, null where the register does not say.
 */
export function toCancelMinutes({ capabilities }: RegisteredOrganisation): number | "call" | null {
  const cancelling = capabilities.find(({ name }) => name === "appointment-cancelling");
  if (cancelling === undefined) return null;
  return cancelling.on ? (cancelling.untilMinutes ?? null) : "call";
}
