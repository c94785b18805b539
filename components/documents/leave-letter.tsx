import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { brand } from "#lib/brand.ts";
import type { RecordDocument } from "#lib/domain/documents/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useDocumentName } from "./document-words.ts";
import { names } from "./rich-words.tsx";

interface LeaveLetterProps {
  document: RecordDocument;
  person: PersonHandle;
  /** The address in the letter, https. */
  to: string;
}

/** Before a link of a letter is followed: where it leads, and that nobody here has checked it. */
export function LeaveLetter({ document, person, to }: LeaveLetterProps) {
  const t = useTranslations("documents.leave");
  const title = useDocumentName()(document);
  return (
    <>
      <Heading level={1} size="l" text={t("heading", { product: brand.productName })} />
      <p>{t.rich("text", { ...names, title })}</p>
      <p>{t.rich("address", { ...names, host: new URL(to).host })}</p>
      <p>{t("passed")}</p>
      <Button href={to} text={t("continue")} attributes={{ rel: "noreferrer" }} />
      <p>
        <Link className="app-alone" href={paths.document(person, document.id)}>
          {t("back")}
        </Link>
      </p>
    </>
  );
}
