import { useLocale, useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import type { CarerRequest } from "#lib/domain/carers/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { surgeryIn } from "./rich-words.tsx";

interface CarerToldProps {
  request: CarerRequest;
  person: PersonHandle;
  surgery: KnownSurgery;
}

/** The receipt: its reference, who does what, and by when. */
export function CarerTold({ request, person, surgery }: CarerToldProps) {
  const t = useTranslations("carers.sent");
  const dates = dateWords(useLocale());
  return (
    <Confirmation
      heading={t(request.kind)}
      reference={{ label: t("reference"), value: request.reference }}
      next={{
        heading: t("next"),
        steps: [
          t.rich(request.kind === "carer" ? "writes" : "ends", surgeryIn(surgery)),
          t("by", { date: dates.longDay(request.expectedBy) }),
          t("calls"),
          t("follow"),
        ],
      }}
    >
      <p>
        <Link className="app-alone" href={paths.carers(person)}>
          {t("see")}
        </Link>
      </p>
    </Confirmation>
  );
}
