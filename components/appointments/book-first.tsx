import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { SurgeryRules } from "#lib/taking-part.ts";
import type { PublicPlace } from "#lib/opening-hours.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { CallPlace } from "./call-place.tsx";

interface BookFirstProps {
  person: PersonHandle;
  surgery: KnownSurgery;
  rules: SurgeryRules;
  /** Of the surgery, with its hours. */
  place: PublicPlace;
}

/** The way to book; where the surgery takes no bookings online, who does not, and the other way. */
export function BookFirst({ person, surgery, rules, place }: BookFirstProps) {
  const t = useTranslations("appointments");
  if (rules.booking !== false) return <Button href={paths.bookAppointment(person)} text={t("hub.book")} />;
  const name = surgery?.name ?? t("sources.gp");
  return (
    <Notice headingLevel={2} title={t("hub.bookOff", { surgery: name })}>
      <p>{t("hub.bookOffText")}</p>
      <CallPlace name={name} place={{ ...place, telephone: surgery?.telephone ?? place.telephone }} />
    </Notice>
  );
}
