import type { PdsPatient } from "#lib/gateways/pds-fhir/schema.ts";
import type { MobileEnd } from "./model.ts";

type Telecom = NonNullable<PdsPatient["telecom"]>[number];

const isCurrent = ({ period }: Telecom, today: string): boolean =>
  (period?.start ?? "").slice(0, 10) <= today && (period?.end ?? "9999").slice(0, 10) >= today;

/** The last three digits of the current mobile number in PDS: enough to know it by. `today` is an ISO date. */
export function toMobileEnd({ telecom = [] }: Pick<PdsPatient, "telecom">, today: string): MobileEnd {
  const mobile = telecom.find(
    (one) => one.system === "phone" && one.use === "mobile" && isCurrent(one, today),
  );
  const digits = (mobile?.value ?? "").replace(/\D/g, "");
  return digits.length < 10 ? { kind: "none" } : { kind: "known", end: digits.slice(-3) };
}
