import { useTranslations } from "next-intl";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { guestKinds } from "#lib/domain/video-calls/model.ts";

interface InviteFormProps {
  action: FormAction;
  oneTimeKey: string;
  values: Readonly<Record<string, string | readonly string[]>>;
  errors: FieldErrors;
}

const textIn = (values: InviteFormProps["values"], name: string): string =>
  [values[name] ?? ""].flat()[0] ?? "";

/** Who is to be invited to the call: no name and no number is asked. */
export function InviteForm({ action, oneTimeKey, values, errors }: InviteFormProps) {
  const t = useTranslations("video-calls");
  return (
    <FormPage
      heading={t("invite.title")}
      errors={errors}
      problem={t("problem")}
      lead={<p>{t("invite.lead")}</p>}
      action={action}
      oneTimeKey={oneTimeKey}
      button={t("invite.button")}
    >
      <Radios
        name="kind"
        fieldset={{ legend: { text: t("invite.who"), size: "m" } }}
        value={textIn(values, "kind")}
        items={guestKinds.map((kind) => ({ value: kind, text: t(`invite.${kind}`) }))}
        errorMessage={errors.beside("kind")}
      />
      <TextInput
        name="language"
        label={{ text: t("invite.language"), size: "s" }}
        hint={t("invite.languageHint")}
        value={textIn(values, "language")}
        errorMessage={errors.beside("language")}
      />
    </FormPage>
  );
}
