import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface WithdrawRequestProps {
  id: string;
  person: PersonHandle;
  action: FormAction;
  errors: FieldErrors;
}

/** Whether a request is really to be taken back. */
export function WithdrawRequest({ id, person, action, errors }: WithdrawRequestProps) {
  const t = useTranslations("record-requests");
  return (
    <>
      <FormPage
        heading={t("withdraw.title")}
        errors={errors}
        problem={t("problem")}
        lead={<p>{t("withdraw.text")}</p>}
        action={action}
        button={t("withdraw.button")}
      />
      <p>
        <Link className="app-alone" href={paths.recordRequest(person, id)}>
          {t("withdraw.keep")}
        </Link>
      </p>
    </>
  );
}
