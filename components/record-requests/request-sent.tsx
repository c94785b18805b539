import { useLocale, useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import type { RecordRequest } from "#lib/domain/record-requests/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { surgeryIn } from "./rich-words.tsx";

interface RequestSentProps {
  request: RecordRequest;
  person: PersonHandle;
  surgery: KnownSurgery;
}

/** The receipt of a request: its reference, who does what, and by when. */
export function RequestSent({ request, person, surgery }: RequestSentProps) {
  const t = useTranslations("record-requests.sent");
  const dates = dateWords(useLocale());
  return (
    <Confirmation
      heading={t("title")}
      reference={{ label: t("reference"), value: request.reference }}
      next={{
        heading: t("next"),
        steps: [
          t.rich("checks", surgeryIn(surgery)),
          t("answer", { date: dates.longDay(request.answerBy) }),
          t("follow"),
        ],
      }}
    >
      <p>
        <Link className="app-alone" href={paths.recordRequest(person, request.id)}>
          {t("see")}
        </Link>
      </p>
    </Confirmation>
  );
}
