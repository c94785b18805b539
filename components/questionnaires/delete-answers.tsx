import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";

/** Whether what is kept is really to be deleted; `keep` is the way back. */
export function DeleteAnswers({
  action,
  keep,
  errors,
}: {
  action: FormAction;
  keep: string;
  errors: FieldErrors;
}) {
  const t = useTranslations("questionnaires");
  return (
    <>
      <FormPage
        heading={t("delete.title")}
        errors={errors}
        problem={t("problem")}
        lead={<p>{t("delete.text")}</p>}
        action={action}
        button={t("delete.button")}
      />
      <p>
        <Link className="app-alone" href={keep}>
          {t("delete.keep")}
        </Link>
      </p>
    </>
  );
}
