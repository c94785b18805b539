import { useTranslations } from "next-intl";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { FormErrorSummary } from "#components/ui/patterns/form-error-summary.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { Select } from "#components/ui/select.tsx";
import { contactDays, contactWays, neverDone } from "#lib/safe-contact.ts";
import { useHour } from "./contact-words.tsx";

/** As the form sends them. */
export interface ContactValues {
  readonly ways: readonly string[];
  readonly days: string;
  readonly from: string;
  readonly until: string;
  readonly never: readonly string[];
}

interface ContactFormProps {
  action: FormAction;
  oneTimeKey: string;
  values: ContactValues;
  errors: FieldErrors<keyof ContactValues>;
}

const hours = Array.from({ length: 25 }, (_, hour) => hour);

/** How somebody can be reached, on one page: ways, days, hours, and what must never be done. */
export function ContactForm({ action, oneTimeKey, values, errors }: ContactFormProps) {
  const t = useTranslations("safety.contact");
  const say = useHour();
  const hour = (from: number, until: number) =>
    hours.slice(from, until).map((one) => ({ value: String(one), text: say(one) }));
  return (
    <>
      <FormErrorSummary errors={errors} heading={t("problem")} />
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <Form action={action} oneTimeKey={oneTimeKey} button={t("save")}>
        <Checkboxes
          name="ways"
          fieldset={{ legend: { text: t("waysLegend"), size: "m" } }}
          hint={t("waysHint")}
          errorMessage={errors.beside("ways")}
          values={values.ways}
          items={contactWays.map((value) => ({ value, text: t(`ways.${value}`) }))}
        />
        <Radios
          name="days"
          fieldset={{ legend: { text: t("daysLegend"), size: "m" } }}
          errorMessage={errors.beside("days")}
          value={values.days}
          items={contactDays.map((value) => ({ value, text: t(`days.${value}`) }))}
        />
        <Select
          name="from"
          label={{ text: t("from") }}
          errorMessage={errors.beside("from")}
          value={values.from}
          items={hour(0, 24)}
        />
        <Select
          name="until"
          label={{ text: t("until") }}
          errorMessage={errors.beside("until")}
          value={values.until}
          items={hour(1, 25)}
        />
        <Checkboxes
          name="never"
          fieldset={{ legend: { text: t("neverLegend"), size: "m" } }}
          errorMessage={errors.beside("never")}
          values={values.never}
          items={neverDone.map((value) => ({ value, text: t(`neverDone.${value}`) }))}
        />
      </Form>
    </>
  );
}
