import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import type { SurgeryDocument } from "#lib/domain/documents/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useFileWords } from "./document-words.ts";

/**
 * A way to take the file along, after saying what that means. A plain link: what it leads to is no page, and would be
 * asked for twice otherwise.
 */
export function Download({ document, person }: { document: SurgeryDocument; person: PersonHandle }) {
  const t = useTranslations("documents.download");
  const { type, size } = useFileWords()(document);
  return (
    <section className="app-section app-not-printed">
      <Heading level={2} size="s" text={t("heading")} />
      <p>{t("keep")}</p>
      {document.contentType === "text/html" && <p>{t("asText")}</p>}
      <a
        className="nhsuk-button nhsuk-button--secondary"
        href={paths.downloadDocument(person, document.id)}
        draggable="false"
      >
        {size === null ? t("buttonNoSize", { type }) : t("button", { type, size })}
      </a>
    </section>
  );
}
