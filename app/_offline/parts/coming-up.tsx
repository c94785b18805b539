import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { useAppointmentsComingUp } from "#components/appointments/home-cards.tsx";
import { CardGroup } from "#components/ui/card-group.tsx";
import home from "#content/words/en/home.json" with { type: "json" };
import { me } from "#lib/paths.ts";
import type { KeptAppointments } from "../kept.ts";
import { Words } from "../words.tsx";

interface ComingUpProps {
  appointments: KeptAppointments;
  /** Health time (ISO instant): what is over is not shown. */
  now: string;
}

function Cards({ appointments, now }: ComingUpProps) {
  const t = useTranslations("home.comingUp");
  const cards = useAppointmentsComingUp(appointments.list.gathered.items, me, now);
  return cards.length === 0 ? null : <CardGroup stacked heading={t("heading")} cards={cards} />;
}

/** Draws the next appointments of those that are kept, as the online home page shows them. */
export const drawComingUp = (props: ComingUpProps): ReactNode => (
  <Words more={{ home }}>
    <Cards {...props} />
  </Words>
);
