import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { PrintButton } from "#components/layout/print-button.tsx";
import { Heading } from "#components/ui/heading.tsx";
import type { BodyTrouble, DocumentBody, SurgeryDocument } from "#lib/domain/documents/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { DocumentInside, TroubleNotice } from "./document-body.tsx";
import { DocumentFacts } from "./document-facts.tsx";
import { useDocumentName } from "./document-words.ts";
import { Download } from "./download.tsx";
import { withTelephone } from "./rich-words.tsx";

interface DocumentDetailProps {
  document: SurgeryDocument;
  body: DocumentBody;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** A download was just tried and did not come. */
  notDownloaded?: BodyTrouble | null;
  /** The way to ask for a correction. */
  correction?: ReactNode;
  /** Whether files can be downloaded and links be followed. */
  canAct?: boolean | undefined;
}

function Questions({ surgery, correction }: Pick<DocumentDetailProps, "surgery" | "correction">) {
  const t = useTranslations("documents.questions");
  const telephone = surgery?.telephone ?? null;
  return (
    <section className="app-section app-not-printed">
      <Heading level={2} size="s" text={t("heading")} />
      <p>
        {surgery === null || telephone === null
          ? t("ask")
          : t.rich("call", { ...withTelephone(telephone), name: surgery.name })}
      </p>
      {correction}
    </section>
  );
}

/** A document that the surgery keeps, opened: who wrote it and when, what is inside, and how to take it along. */
export function DocumentDetail(props: DocumentDetailProps) {
  const { document, body, person, surgery, notDownloaded = null, correction, canAct = true } = props;
  const t = useTranslations("documents");
  const name = useDocumentName()(document);
  const isRead = body.kind === "text" || body.kind === "blocks";
  return (
    <>
      <Heading level={1} size="l" text={<bdi>{name}</bdi>} />
      {notDownloaded !== null && <TroubleNotice trouble={notDownloaded} surgery={surgery} />}
      <DocumentFacts document={document} />
      {!(notDownloaded !== null && body.kind === "trouble") && (
        <DocumentInside {...{ document, body, person, surgery, canAct }} />
      )}
      {isRead && <PrintButton text={t("print")} />}
      {canAct && body.kind !== "trouble" && <Download document={document} person={person} />}
      <Questions surgery={surgery} correction={correction} />
    </>
  );
}
