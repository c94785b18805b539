import { getTranslations } from "next-intl/server";
import { BeforeOpening } from "#components/documents/before-opening.tsx";
import { DocumentDetail } from "#components/documents/document-detail.tsx";
import { LeaveLetter } from "#components/documents/leave-letter.tsx";
import { linksIn } from "#components/documents/letter-links.ts";
import { LocatedDocumentPage } from "#components/documents/located-document.tsx";
import { PortalLetterPage } from "#components/documents/portal-letter.tsx";
import { UnsafeDocument } from "#components/documents/unsafe-document.tsx";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { AskCorrection, type AskCorrectionProps } from "#components/record-requests/ask-correction.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import {
  bodyTroubles,
  type DocumentBody,
  type DocumentDetail as Detail,
  type RecordDocument,
} from "#lib/domain/documents/model.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface ShownDocumentProps {
  detail: Detail;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** What the address says: which link of the letter is followed, and why a download did not come. */
  leave: string | null;
  download: string | null;
  actions: { open: FormAction; correct: AskCorrectionProps["action"] };
}

/** The link of a letter that an address names by its place. */
export function linkToLeave(body: DocumentBody | null, place: string | null): string | null {
  if (body?.kind !== "blocks" || place === null || !/^\d{1,4}$/.test(place)) return null;
  return linksIn(body.blocks)[Number(place)] ?? null;
}

async function Correction({ document, surgery, actions }: Omit<ShownDocumentProps, "detail"> & Of) {
  const t = await getTranslations("documents");
  const record = await getTranslations("record.sources");
  const about = {
    kind: t("correction.kind"),
    title: document.title ?? document.kind ?? t("noTitle"),
    date: document.date === null ? "" : dateWords("en").day(document.date),
    source: surgery?.name ?? record("gp"),
  };
  return <AskCorrection action={actions.correct} about={about} />;
}

type Of = { document: RecordDocument };

/** One document as it may be shown now: what stands before it, the document, or where it is. */
export function ShownDocument(props: ShownDocumentProps) {
  const { detail, person, surgery, leave, download, actions } = props;
  const { document, body, telephone } = detail;
  if (document.unsafe) return <UnsafeDocument document={document} />;
  if (document.source === "hospital") return <PortalLetterPage document={document} telephone={telephone} />;
  if (document.source === "record-locator")
    return <LocatedDocumentPage document={document} person={person} telephone={telephone} />;
  if (body === null) return <BeforeOpening document={document} person={person} open={actions.open} />;
  const to = linkToLeave(body, leave);
  if (to !== null) return <LeaveLetter document={document} person={person} to={to} />;
  return (
    <DocumentDetail
      document={document}
      body={body}
      person={person}
      surgery={surgery}
      notDownloaded={bodyTroubles.find((known) => known === download) ?? null}
      correction={<Correction {...props} document={document} />}
    />
  );
}
