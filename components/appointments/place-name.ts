import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import type { Appointment } from "#lib/domain/appointments/model.ts";

/** How the place of an appointment is called in a sentence: the surgery itself, not its branch. */
export function usePlaceName(surgery: KnownSurgery) {
  const t = useTranslations("appointments.sources");
  return ({ source, place }: Pick<Appointment, "source" | "place">): string =>
    (source === "gp" ? surgery?.name : place.name) ?? t(source);
}
