import { useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** What else there is about appointments. */
export function MoreLinks({ person }: { person: PersonHandle }) {
  const t = useTranslations("appointments.hub");
  return (
    <CardGroup
      stacked
      secondary
      heading={t("more")}
      cards={[
        { title: t("past"), href: paths.pastAppointments(person) },
        { title: t("referrals"), href: paths.referrals(person) },
        { title: t("waitingLists"), href: paths.waitingLists(person) },
        { title: t("reminders"), href: paths.reminders(person) },
        { title: t("freeTimes"), href: paths.slotAlerts(person) },
      ]}
    />
  );
}
