import { useTranslations } from "next-intl";
import type { KnownSurgery } from "#components/layout/panel-sources.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { BodyTrouble, DocumentBody, SurgeryDocument } from "#lib/domain/documents/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useFileWords } from "./document-words.ts";
import { LetterBlocks, LetterText } from "./letter-body.tsx";
import { linksIn } from "./letter-links.ts";
import { withTelephone } from "./rich-words.tsx";

/** Why the inside of a document is not here, and how to get a copy. */
export function TroubleNotice({ trouble, surgery }: { trouble: BodyTrouble; surgery: KnownSurgery }) {
  const t = useTranslations("documents.trouble");
  const telephone = surgery?.telephone ?? null;
  return (
    <Notice headingLevel={2} title={t("heading")}>
      <p>{t(trouble)}</p>
      <p>{telephone === null ? t("ask") : t.rich("askCall", withTelephone(telephone))}</p>
    </Notice>
  );
}

interface DocumentInsideProps {
  document: SurgeryDocument;
  body: DocumentBody;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** Whether a file can be downloaded and a link be followed. */
  canAct: boolean;
}

/** What is inside a document: its words, that it is a file, or why it cannot be shown. */
export function DocumentInside({ document, body, person, surgery, canAct }: DocumentInsideProps) {
  const t = useTranslations("documents.read");
  const wordsOf = useFileWords();
  switch (body.kind) {
    case "trouble":
      return <TroubleNotice trouble={body.trouble} surgery={surgery} />;
    case "file":
      if (!canAct) return <p>{t("notKept", { type: wordsOf(document).type })}</p>;
      return <p>{body.tooLong ? t("tooLong") : t("file", { type: wordsOf(document).type })}</p>;
    case "text":
      return body.paragraphs.length === 0 ? (
        <p>{t("emptyText")}</p>
      ) : (
        <LetterText paragraphs={body.paragraphs} />
      );
    case "blocks": {
      const links = linksIn(body.blocks);
      const leaveTo = (link: string) => paths.leaveDocument(person, document.id, links.indexOf(link));
      return (
        <>
          {body.blocks.length === 0 ? (
            <p>{t("emptyText")}</p>
          ) : (
            <LetterBlocks blocks={body.blocks} leaveTo={canAct ? leaveTo : null} />
          )}
          {body.leftOut && <p>{t("leftOut")}</p>}
        </>
      );
    }
  }
}
