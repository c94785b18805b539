import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { cancelReasons } from "#lib/domain/appointments/form.ts";
import type { AppointmentDetail } from "#lib/domain/appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useAppointmentName, useAppointmentTime, usePlaceLine } from "./appointment-words.ts";
import { ChangeOrCancel } from "./change-or-cancel.tsx";
import { usePlaceName } from "./place-name.ts";

interface CancelAppointmentFormProps {
  detail: AppointmentDetail;
  person: PersonHandle;
  action: FormAction;
  oneTimeKey: string;
  /** What was chosen before it was refused. */
  reason: string | null;
  errors: FieldErrors;
}

/** Which appointment it is: the same facts as on its card. */
function Which({ detail: { appointment } }: Pick<CancelAppointmentFormProps, "detail">) {
  const nameOf = useAppointmentName();
  const timeOf = useAppointmentTime();
  const placeOf = usePlaceLine();
  return (
    <PaperCard>
      <p className="nhsuk-u-margin-bottom-1">
        <strong>
          <bdi>{nameOf(appointment)}</bdi>
        </strong>
      </p>
      <p className="nhsuk-u-margin-bottom-1">{timeOf(appointment)}</p>
      <p className="nhsuk-u-margin-bottom-0">{placeOf(appointment)}</p>
    </PaperCard>
  );
}

/** Whether an appointment is really to be cancelled; the surgery is told why. */
export function CancelAppointmentForm(props: CancelAppointmentFormProps) {
  const t = useTranslations("appointments");
  const { detail, person, action, oneTimeKey, reason, errors } = props;
  const ofSurgery = detail.appointment.source === "gp";
  return (
    <>
      <FormPage
        caption={t("cancel.caption")}
        heading={t("cancel.title")}
        errors={errors}
        problem={t("problem")}
        lead={
          <>
            <Which detail={detail} />
            <p>{t("cancel.lose")}</p>
          </>
        }
        action={action}
        oneTimeKey={oneTimeKey}
        hidden={ofSurgery ? undefined : { reason: "not-said" }}
        button={t("cancel.button")}
      >
        {ofSurgery && (
          <Radios
            name="reason"
            fieldset={{ legend: { text: t("cancel.reason"), size: "m" } }}
            hint={t("cancel.reasonHint")}
            value={reason ?? undefined}
            items={cancelReasons.map((value) => ({ value, text: t(`cancel.reasons.${value}`) }))}
            errorMessage={errors.beside("reason")}
          />
        )}
      </FormPage>
      <p>
        <Link className="app-alone" href={paths.appointment(person, detail.appointment.id)}>
          {t("cancel.keep")}
        </Link>
      </p>
    </>
  );
}

interface CannotCancelProps extends Pick<CancelAppointmentFormProps, "detail" | "person"> {
  surgery: KnownSurgery;
  /** ISO instant, health time. */
  now: string;
}

/** In the place of the question where it cannot be cancelled here: why not, and whom to call. */
export function CannotCancel({ detail, person, surgery, now }: CannotCancelProps) {
  const t = useTranslations("appointments.cancel");
  const placeName = usePlaceName(surgery)(detail.appointment);
  return (
    <>
      <Heading level={1} size="l" text={t("titleNot")} />
      <Which detail={detail} />
      <ChangeOrCancel detail={detail} person={person} now={now} placeName={placeName} />
    </>
  );
}
