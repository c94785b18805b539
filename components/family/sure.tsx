import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { bdi } from "./words.tsx";

export type SureAct = "stopHelping" | "takeBack" | "withdrawInvite" | "stopHelper";

interface SureProps {
  act: SureAct;
  name: string;
  action: FormAction;
  errors: FieldErrors;
  /** Where it leads to leave everything as it is. */
  keepHref: string;
  children?: ReactNode;
}

/** Whether something is really to be ended: what it means, the button that does it, and the way back. */
export function Sure({ act, name, action, errors, keepHref, children }: SureProps) {
  const t = useTranslations("family");
  return (
    <>
      <FormPage
        heading={t(`${act}.title`)}
        errors={errors}
        problem={t("problem")}
        lead={
          <>
            <p>{t.rich(`${act}.text`, { bdi, name })}</p>
            {act === "stopHelper" && (
              <>
                <p>{t("stopHelper.everywhere")}</p>
                <p>{t("stopHelper.told")}</p>
              </>
            )}
          </>
        }
        action={action}
        button={t(`${act}.button`)}
      >
        {children}
      </FormPage>
      <p>
        <Link className="app-alone" href={keepHref}>
          {t(`${act}.keep`)}
        </Link>
      </p>
    </>
  );
}
