import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
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
import { CallAbout } from "./call-about.tsx";
import { usePlaceName } from "./place-name.ts";

interface CancelAppointmentFormProps {
  detail: AppointmentDetail;
  person: PersonHandle;
  surgery: KnownSurgery;
  action: FormAction;
  oneTimeKey: string;
  /** What was chosen before it was refused. */
  reason: string | null;
  errors: FieldErrors;
}

/** Which appointment it is: the same facts as on its card. */
export function Which({ detail: { appointment } }: Pick<CancelAppointmentFormProps, "detail">) {
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
  const { detail, person, surgery, action, oneTimeKey, reason, errors } = props;
  const placeName = usePlaceName(surgery)(detail.appointment);
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
      {errors.summary.length > 0 && <CallAbout detail={detail} placeName={placeName} />}
      <p>
        <Link className="app-alone" href={paths.appointment(person, detail.appointment.id)}>
          {t("cancel.keep")}
        </Link>
      </p>
    </>
  );
}
