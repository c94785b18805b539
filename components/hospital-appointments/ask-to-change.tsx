import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CharacterCount } from "#components/ui/character-count.tsx";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { mostWords } from "#lib/domain/hospital-appointments/form.ts";
import { clinicDays, type HospitalAppointment } from "#lib/domain/hospital-appointments/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useCharacterWords } from "./character-words.ts";
import { bdi, useHospitalName, useWhen } from "./hospital-words.tsx";

export interface HospitalFormProps {
  appointment: HospitalAppointment;
  /** What was seen of it. */
  version: string;
  person: PersonHandle;
  action: FormAction;
  oneTimeKey: string;
  values: Readonly<Record<string, string | readonly string[]>>;
  errors: FieldErrors;
  /** Whom to call instead, said where something went wrong. */
  call: ReactNode;
}

/** When another time would suit, by days and in words; the time that is booked stands until the hospital answers. */
export function AskToChange(props: HospitalFormProps) {
  const { appointment, version, person, action, oneTimeKey, values, errors, call } = props;
  const t = useTranslations("hospital-appointments");
  const name = useHospitalName()(appointment);
  const when = useWhen()(appointment.startsAt);
  const words = useCharacterWords();
  return (
    <>
      <FormPage
        heading={t("change.title")}
        errors={errors}
        problem={t("problem")}
        lead={
          <>
            {errors.summary.length > 0 && call}
            <p>{t.rich("change.lead", { bdi, name, when })}</p>
          </>
        }
        action={action}
        oneTimeKey={oneTimeKey}
        hidden={{ version }}
        button={t("change.button")}
      >
        <Checkboxes
          name="days"
          fieldset={{ legend: { text: t("change.days"), size: "m" } }}
          hint={t("change.daysHint")}
          values={[values["days"] ?? []].flat()}
          items={clinicDays.map((day) => ({ value: day, text: t(`change.day.${day}`) }))}
          errorMessage={errors.beside("days")}
        />
        <CharacterCount
          name="words"
          label={{ text: t("change.words"), size: "m" }}
          hint={t("change.wordsHint")}
          value={[values["words"] ?? ""].flat()[0] ?? ""}
          maxlength={mostWords}
          words={words}
          errorMessage={errors.beside("words")}
          attributes={{ dir: "auto" }}
        />
      </FormPage>
      <p>
        <Link className="app-alone" href={paths.appointment(person, appointment.id)}>
          {t("change.stop")}
        </Link>
      </p>
    </>
  );
}
