import type { HospitalCare } from "#lib/gateways/wayfinder-patient-care-aggregator/schema.ts";
import type { CareItem } from "#lib/gateways/wayfinder-patient-care-aggregator/schema-activity.ts";

/** What hospitals said, as it came. */
export type HeardCare = HospitalCare;

/** The hospital's own id of the appointment that an item is, or belongs to; null where it has to do with none. */
function appointmentOf(item: CareItem): string | null {
  if (item.kind === "appointment")
    return item.id ?? item.portalLink ?? JSON.stringify([item.description, item.start]);
  if (item.kind !== "document" && item.kind !== "questionnaire") return null;
  return item.linkedTo?.replace(/^Appointment\//, "") ?? null;
}

/** The same, without the appointments of which `isKept` says so by the hospital's own id, and what belongs to them. */
export const withoutAppointments = (care: HeardCare, isKept: (id: string) => boolean): HeardCare => ({
  ...care,
  items: care.items.filter((item) => {
    const own = appointmentOf(item);
    return own === null || !isKept(own);
  }),
});
