import { useTranslations } from "next-intl";
import { BeforeOpening } from "#components/documents/before-opening.tsx";
import { DocumentDetail } from "#components/documents/document-detail.tsx";
import { DocumentList } from "#components/documents/document-list.tsx";
import { LocatedDocumentPage } from "#components/documents/located-document.tsx";
import { PortalLetterPage } from "#components/documents/portal-letter.tsx";
import { UnsafeDocument } from "#components/documents/unsafe-document.tsx";
import { Heading } from "#components/ui/heading.tsx";
import documents from "#content/words/en/documents.json" with { type: "json" };
import failures from "#content/words/en/failures.json" with { type: "json" };
import record from "#content/words/en/record.json" with { type: "json" };
import type { DocumentBody, RecordDocument } from "#lib/domain/documents/model.ts";
import { me, paths } from "#lib/paths.ts";
import type { KeptDocuments } from "../kept.ts";
import { itemAt, type Drawing, type KeptPart } from "../part.ts";

type Kept = { value: KeptDocuments } & Drawing;

/** In the address of a letter: the person has read what stands before it and chose to open it. */
const openNow = "#open-now";

/** Of a file, and of a letter that is too old to be kept, only that it is there. */
const notHere: DocumentBody = { kind: "file", tooLong: false };

function List({ value: { panel }, surgery }: Kept) {
  const t = useTranslations("documents");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <DocumentList
        panel={panel}
        person={me}
        surgery={surgery}
        show="all"
        shownRows={Number.POSITIVE_INFINITY}
      />
    </>
  );
}

/** As the online page does: what stands before it, the letter, or where it is. */
function Letter({ document, value, surgery, path }: Kept & { document: RecordDocument }) {
  const detail = value.details.find((one) => one.document.id === document.id);
  const telephone = detail?.telephone ?? null;
  if (document.unsafe) return <UnsafeDocument document={document} />;
  if (document.source === "hospital")
    return <PortalLetterPage document={document} telephone={telephone} canAct={false} />;
  if (document.source === "record-locator")
    return <LocatedDocumentPage document={document} person={me} telephone={telephone} />;
  const body = detail?.body ?? notHere;
  const isRead = body.kind === "text" || body.kind === "blocks";
  if (isRead && detail?.opened !== true && !path.endsWith(openNow))
    return <BeforeOpening document={document} person={me} open={{ href: openNow }} />;
  return <DocumentDetail {...{ document, body, surgery }} person={me} canAct={false} />;
}

/** Letters and documents without the internet: the words of letters, and of files that they are there. */
export const documentsPart: KeptPart<"documents"> = {
  words: { failures, documents, record },
  draw: (value, drawing) => {
    const item = itemAt(drawing.path, paths.documents(me));
    if (item === "") return <List value={value} {...drawing} />;
    const document = value.panel.items.find(({ id }) => id === item);
    return document === undefined ? null : <Letter document={document} value={value} {...drawing} />;
  },
};
