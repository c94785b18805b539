import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import type { RecordDocument } from "#lib/domain/documents/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useDocumentName } from "./document-words.ts";
import { names } from "./rich-words.tsx";

interface BeforeOpeningProps {
  document: RecordDocument;
  person: PersonHandle;
  /** Remembers the choice and opens the document; or the address at which it is open, where nothing can be remembered. */
  open: FormAction | { readonly href: string };
}

/** Before a document: nothing of it is shown, nothing is hidden, and the person chooses. It brings the h1. */
export function BeforeOpening({ document, person, open }: BeforeOpeningProps) {
  const t = useTranslations("documents.before");
  const title = useDocumentName()(document);
  const { name } = document.sender;
  return (
    <>
      <Heading level={1} size="l" text={t("heading")} />
      <p>
        {name === null
          ? t.rich("about", { ...names, title })
          : t.rich("aboutFrom", { ...names, title, name })}
      </p>
      <p>{t("news")}</p>
      <p>
        {t("choice")} {t("alone")}
      </p>
      {typeof open === "object" ? (
        <p>
          <Button href={open.href} text={t("continue")} />
        </p>
      ) : (
        <Form action={open} button={t("continue")} />
      )}
      <Button variant="secondary" href={paths.documents(person)} text={t("back")} />
      <p>
        <Link className="app-alone" href={paths.safety()}>
          {t("pressure")}
        </Link>
      </p>
    </>
  );
}
