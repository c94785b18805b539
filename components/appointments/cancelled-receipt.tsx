import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import type { CancelledReceipt as Cancelled } from "#lib/domain/appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface CancelledReceiptProps {
  person: PersonHandle;
  cancelled: Cancelled;
  /** The way to take it back; null where it cannot be taken back here, or not any more. */
  undo: { readonly until: string; readonly action: FormAction; readonly oneTimeKey: string } | null;
  /** Whom to call, where taking it back did not work. */
  call: ReactNode;
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

const titles = { here: "title", before: "titleBefore", "not-listed": "titleNotListed" } as const;

/** What the h1 of the receipt says, and so its title. */
export const cancelledTitle = ({ kind }: Pick<Cancelled, "kind">) => titles[kind];

/** That an appointment is cancelled, with the way to take it back and to book another. */
export function CancelledReceipt({ person, cancelled, undo, call }: CancelledReceiptProps) {
  const t = useTranslations("appointments.cancelled");
  const dates = dateWords(useLocale());
  const { kind, source, startsAt } = cancelled;
  const lines = startsAt === null ? [] : [dates.longDay(startsAt), dates.time(startsAt)];
  const known = kind === "not-listed" ? "notListed" : source === "gp" ? "told" : "toldSite";
  return (
    <Confirmation
      heading={t(cancelledTitle(cancelled))}
      lines={lines}
      next={{ heading: t("next"), steps: [t(known), t("calendar")] }}
    >
      {call}
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
