import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";

interface DeleteAnswersProps {
  readonly action: FormAction;
  /** The way back. */
  readonly keep: string;
  readonly errors: FieldErrors;
  /** Nothing more is taken, so that nobody can begin again. */
  readonly closed?: boolean;
}

/** Whether what is kept is really to be deleted. */
export function DeleteAnswers({ action, keep, errors, closed = false }: DeleteAnswersProps) {
  const t = useTranslations("questionnaires");
  return (
    <>
      <FormPage
        heading={t("delete.title")}
        errors={errors}
        problem={t("problem")}
        lead={<p>{t(closed ? "delete.textClosed" : "delete.text")}</p>}
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
