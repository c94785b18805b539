import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { RecordDocument } from "#lib/domain/documents/model.ts";
import { useDocumentName } from "./document-words.ts";

/** A document with a mark that this service does not know: its name, and nothing of its meaning. */
export function UnsafeDocument({ document }: { document: RecordDocument }) {
  const t = useTranslations("documents.unsafe");
  const title = useDocumentName()(document);
  return (
    <>
      <Heading level={1} size="l" text={<bdi>{title}</bdi>} />
      <Notice headingLevel={2} title={t("heading")}>
        <p>{t("text")}</p>
      </Notice>
    </>
  );
}
