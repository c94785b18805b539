import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import type { AppointmentSource } from "#lib/appointment-id.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface CancelledReceiptProps {
  person: PersonHandle;
  source: AppointmentSource;
  /** When the appointment was to be (ISO instant). */
  startsAt: string | null;
  /** The way to take it back; null where it cannot be taken back here, or not any more. */
  undo: { readonly until: string; readonly action: FormAction; readonly oneTimeKey: string } | null;
}

function Undo({ undo }: Pick<CancelledReceiptProps, "undo">) {
  const t = useTranslations("appointments.cancelled");
  const dates = dateWords(useLocale());
  return (
    <section className="app-section app-not-printed">
      <Heading level={2} size="m" text={t("undo")} />
      {undo === null ? (
        <p>{t("undoNone")}</p>
      ) : (
        <>
          <p>{t("undoText", { time: dates.time(undo.until) ?? "" })}</p>
          <Form action={undo.action} oneTimeKey={undo.oneTimeKey} button={t("undoButton")} />
        </>
      )}
    </section>
  );
}

/** The receipt of a cancellation, with the way to take it back and to book another. */
export function CancelledReceipt({ person, source, startsAt, undo }: CancelledReceiptProps) {
  const t = useTranslations("appointments.cancelled");
  const dates = dateWords(useLocale());
  const lines = startsAt === null ? [] : [dates.longDay(startsAt), dates.time(startsAt)];
  return (
    <Confirmation
      heading={t("title")}
      lines={lines}
      next={{ heading: t("next"), steps: [t(source === "gp" ? "told" : "toldSite"), t("calendar")] }}
    >
      {source === "gp" && (
        <Button variant="secondary" href={paths.bookAppointment(person)} text={t("book")} />
      )}
      <p>
        <Link className="app-alone" href={paths.appointments(person)}>
          {t("see")}
        </Link>
      </p>
      <Undo undo={undo} />
    </Confirmation>
  );
}
