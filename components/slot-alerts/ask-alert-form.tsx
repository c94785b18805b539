import { useTranslations } from "next-intl";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { namedKinds } from "#lib/appointment-kind.ts";
import { alertDays, alertSexes, alertWays, alertWeeks } from "#lib/domain/slot-alerts/model.ts";

interface AskAlertFormProps {
  action: FormAction;
  oneTimeKey: string;
  /** What was carried over from the times, or chosen before it was refused. */
  values: Readonly<Record<"kind" | "how" | "sex" | "weeks", string>> & { readonly days: readonly string[] };
  errors: FieldErrors;
}

/** One short form: what, how, whom, on which days and for how long. */
export function AskAlertForm({ action, oneTimeKey, values, errors }: AskAlertFormProps) {
  const t = useTranslations("slot-alerts");
  const booking = useTranslations("booking");
  const legend = (name: "kind" | "how" | "sex" | "days" | "weeks") => ({
    legend: { text: t(`ask.${name}`), size: "m" as const },
  });
  const common = (name: "kind" | "how" | "sex" | "weeks") => ({
    name,
    fieldset: legend(name),
    value: values[name],
    errorMessage: errors.beside(name),
  });
  return (
    <FormPage
      heading={t("ask.title")}
      problem={t("problem")}
      errors={errors}
      lead={<p>{t("ask.lead")}</p>}
      action={action}
      oneTimeKey={oneTimeKey}
      button={t("ask.button")}
    >
      <Radios
        {...common("kind")}
        items={namedKinds.map((value) => ({ value, text: booking(`kinds.${value}`) }))}
      />
      <Radios
        {...common("how")}
        items={alertWays.map((value) => ({ value, text: booking(`ways.${value}`) }))}
      />
      <Radios {...common("sex")} items={alertSexes.map((value) => ({ value, text: t(`sexes.${value}`) }))} />
      <Checkboxes
        name="days"
        fieldset={legend("days")}
        hint={t("ask.daysHint")}
        values={values.days}
        items={alertDays.map((value) => ({ value, text: t(`days.${value}`) }))}
        errorMessage={errors.beside("days")}
      />
      <Radios
        {...common("weeks")}
        items={alertWeeks.map((value) => ({ value, text: t("ask.weeksOf", { weeks: Number(value) }) }))}
      />
    </FormPage>
  );
}
