import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { cancelReasons, isOpen } from "#lib/domain/hospital-appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { HospitalFormProps } from "./ask-to-change.tsx";
import { bdi, useHospitalName, useTitle, useWhen } from "./hospital-words.tsx";

/** Whether it is really to be cancelled, and why; another time is offered first. */
export function CancelHospital(props: HospitalFormProps) {
  const { appointment, version, person, action, oneTimeKey, values, errors, call } = props;
  const t = useTranslations("hospital-appointments");
  const name = useHospitalName()(appointment);
  const title = useTitle()(appointment);
  const when = useWhen()(appointment.startsAt);
  return (
    <>
      <FormPage
        heading={t("cancel.title")}
        errors={errors}
        problem={t("problem")}
        lead={
          <>
            {errors.summary.length > 0 && call}
            <p>{t.rich("cancel.lead", { bdi, name, title, when })}</p>
            <p>{t("cancel.warning")}</p>
            {isOpen(appointment, "change") && (
              <p>
                <Link className="app-alone" href={paths.askToChangeAppointment(person, appointment.id)}>
                  {t("cancel.instead")}
                </Link>
              </p>
            )}
          </>
        }
        action={action}
        oneTimeKey={oneTimeKey}
        hidden={{ version }}
        button={t("cancel.button")}
      >
        <Radios
          name="reason"
          fieldset={{ legend: { text: t("cancel.why"), size: "m" } }}
          value={[values["reason"] ?? ""].flat()[0]}
          items={cancelReasons.map((value) => ({ value, text: t(`cancel.reasons.${value}`) }))}
          errorMessage={errors.beside("reason")}
        />
      </FormPage>
      <p>
        <Link className="app-alone" href={paths.appointment(person, appointment.id)}>
          {t("cancel.keep")}
        </Link>
      </p>
    </>
  );
}
