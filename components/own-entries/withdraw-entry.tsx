import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import type { OwnEntry } from "#lib/domain/own-entries/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface WithdrawEntryProps {
  entry: OwnEntry;
  person: PersonHandle;
  action: FormAction;
  errors: FieldErrors;
}

/** Whether an entry is really to be taken away. */
export function WithdrawEntry({ entry, person, action, errors }: WithdrawEntryProps) {
  const t = useTranslations("own-entries");
  return (
    <>
      <FormPage
        heading={t("withdraw.title")}
        errors={errors}
        problem={t("problem")}
        lead={
          <>
            <p>{t("withdraw.text")}</p>
            {entry.sharing !== null && <p>{t("withdraw.shared")}</p>}
          </>
        }
        action={action}
        button={t("withdraw.button")}
      />
      <p>
        <Link className="app-alone" href={paths.ownEntry(person, entry.id)}>
          {t("withdraw.keep")}
        </Link>
      </p>
    </>
  );
}

/** In the place of an entry that was taken away: what became of it at the surgery, and how to bring it back. */
export function GoneEntry(props: { undo: FormAction; sharing: string | null }) {
  const t = useTranslations("own-entries.gone");
  const known = (["taken-back", "seen", "failed"] as const).find((one) => one === props.sharing);
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("text")}</p>
      {known !== undefined && <p>{t(known)}</p>}
      <Form action={props.undo}>
        <Button variant="secondary" text={t("undo")} />
      </Form>
    </>
  );
}
