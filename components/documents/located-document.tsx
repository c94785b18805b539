import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { LocatedDocument } from "#lib/domain/documents/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { DocumentFacts } from "./document-facts.tsx";
import { useDocumentName } from "./document-words.ts";
import { names, withTelephone } from "./rich-words.tsx";

interface LocatedDocumentProps {
  document: LocatedDocument;
  person: PersonHandle;
  /** Of who keeps it, where the directory has one. */
  telephone: string | null;
}

/** A document that is kept elsewhere: who keeps it, and whom to call to see it. */
export function LocatedDocumentPage({ document, person, telephone }: LocatedDocumentProps) {
  const t = useTranslations("documents");
  const title = useDocumentName()(document);
  const name = document.sender.name ?? t("elsewhere.keeper");
  return (
    <>
      <Heading level={1} size="l" text={<bdi>{title}</bdi>} />
      <DocumentFacts document={document} />
      <Heading level={2} size="m" text={t("elsewhere.heading")} />
      <p>{t("elsewhere.text")}</p>
      <p>
        {telephone === null
          ? t.rich("elsewhere.ask", { ...names, name })
          : t.rich("elsewhere.call", { ...withTelephone(telephone), name })}
      </p>
      {document.isCarePlan && (
        <p>
          <Link className="app-alone" href={paths.carePlan(person)}>
            {t("elsewhere.carePlan")}
          </Link>
        </p>
      )}
    </>
  );
}
