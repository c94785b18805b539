import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** What can be undone: what waits at the surgery, the note in the record, or nothing. */
export type Undoing = "take-back" | "end" | "nothing";

interface RemoveCarerProps {
  undoing: Undoing;
  person: PersonHandle;
  oneTimeKey: string;
  action: FormAction;
  errors: FieldErrors;
}

/** Whether the note is really to end, or what was told to be taken back. */
export function RemoveCarer({ undoing, person, oneTimeKey, action, errors }: RemoveCarerProps) {
  const t = useTranslations("carers");
  const back = undoing === "take-back";
  return (
    <>
      {undoing === "nothing" ? (
        <>
          <Heading level={1} size="l" text={t("remove.nothing")} />
          <p>{t("remove.nothingText")}</p>
        </>
      ) : (
        <FormPage
          heading={t(back ? "remove.takeBackTitle" : "remove.title")}
          errors={errors}
          problem={t("problem")}
          lead={<p>{t(back ? "remove.takeBackText" : "remove.text")}</p>}
          action={action}
          oneTimeKey={oneTimeKey}
          button={t(back ? "remove.takeBackButton" : "remove.button")}
        />
      )}
      <p>
        <Link className="app-alone" href={paths.carers(person)}>
          {t(undoing === "nothing" ? "backToCarers" : "remove.keep")}
        </Link>
      </p>
    </>
  );
}
