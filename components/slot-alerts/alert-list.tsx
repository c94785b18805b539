import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { HiddenFields } from "#components/ui/patterns/hidden-fields.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { SlotAlert } from "#lib/domain/slot-alerts/model.ts";
import { useFoundWords, useWantedLines } from "./wanted-words.ts";

/** An open alert, and whether what was found for it is free now; null where the diary did not answer. */
export interface ShownAlert {
  readonly alert: SlotAlert;
  readonly stillFree: boolean | null;
  /** Booking, begun with what was found. */
  readonly bookHref: string;
}

interface AlertListProps {
  alerts: readonly ShownAlert[];
  stop: (id: string) => FormAction;
  oneTimeKey: string;
}

function Found({ alert, stillFree, bookHref }: ShownAlert) {
  const t = useTranslations("slot-alerts.list");
  const words = useFoundWords();
  if (alert.found === null) return null;
  const told = words(alert.found, alert.wanted);
  if (stillFree === false) return <p>{t("taken", told)}</p>;
  return (
    <Notice headingLevel={3} title={t("foundTitle")}>
      <p>{t("free", told)}</p>
      {stillFree === null && <p>{t("notChecked")}</p>}
      <p>
        <Link className="app-alone" href={bookHref}>
          {t("book")} <VisuallyHidden>{t("bookHidden", told)}</VisuallyHidden>
        </Link>
      </p>
    </Notice>
  );
}

function One({
  shown,
  stop,
  oneTimeKey,
}: { shown: ShownAlert } & Pick<AlertListProps, "stop" | "oneTimeKey">) {
  const t = useTranslations("slot-alerts.list");
  const kinds = useTranslations("booking.kinds");
  const linesOf = useWantedLines();
  const dates = dateWords(useLocale());
  const { wanted, id, endsAt } = shown.alert;
  const kind = kinds(wanted.kind);
  // It ends as a day begins, so the last day is the one before.
  const last = new Date(Date.parse(endsAt) - 1).toISOString();
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={kind} />
      <Found {...shown} />
      <ul className="nhsuk-list">
        {linesOf(wanted).map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{t("until", { day: dates.weekday(last) })}</li>
      </ul>
      <form action={stop(id)}>
        <HiddenFields values={{ key: oneTimeKey }} />
        <Button
          variant="secondary"
          text={
            <>
              {t("stop")} <VisuallyHidden>{t("stopHidden", { kind })}</VisuallyHidden>
            </>
          }
        />
      </form>
    </section>
  );
}

/** What the person asked to be told of: what was found, whether it is still free, and a way to stop each. */
export function AlertList({ alerts, stop, oneTimeKey }: AlertListProps) {
  const t = useTranslations("slot-alerts.list");
  if (alerts.length === 0) return <p>{t("none")}</p>;
  return (
    <>
      <p>{t("first")}</p>
      {alerts.map((shown) => (
        <One key={shown.alert.id} shown={shown} stop={stop} oneTimeKey={oneTimeKey} />
      ))}
    </>
  );
}
