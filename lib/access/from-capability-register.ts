import type { RegisteredOrganisation } from "#lib/gateways/capability-register/schema.ts";
import type { SurgeryRules } from "#lib/taking-part.ts";

const switchedOf = ({ capabilities }: RegisteredOrganisation, wanted: string) =>
  capabilities.find(({ name }) => name === wanted);

/** What a surgery lets everyone do online; what the register does not name is not known. */
export function toSurgeryRules(surgery: RegisteredOrganisation): SurgeryRules {
  const cancelling = switchedOf(surgery, "appointment-cancelling");
  return {
    booking: switchedOf(surgery, "appointment-booking")?.on ?? null,
    cancelling: cancelling?.on ?? null,
    cancelUntilMinutes: cancelling?.untilMinutes ?? null,
  };
}

/** Whether a hospital tells national services of its appointments; null where the register does not say. */
export const tellsOfCare = (hospital: RegisteredOrganisation): boolean | null =>
  switchedOf(hospital, "hospital-care")?.on ?? null;
