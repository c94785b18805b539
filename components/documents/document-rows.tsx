import { useLocale, useTranslations } from "next-intl";
import { CardLine, type CardProps } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import type { ListGroup } from "#components/ui/patterns/list-groups.ts";
import { Tag } from "#components/ui/tag.tsx";
import type { RecordDocument } from "#lib/domain/documents/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useDocumentName } from "./document-words.ts";
import { names } from "./rich-words.tsx";

type RowCard = CardProps & { key: string };

function DocumentLines({ document }: { document: RecordDocument }) {
  const t = useTranslations("documents");
  const dates = dateWords(useLocale());
  const { date, sender, kind, title } = document;
  if (document.unsafe) return <CardLine>{t("row.unsafe")}</CardLine>;
  return (
    <>
      <CardLine>{date === null ? t("dateUnknown") : dates.longDay(date)}</CardLine>
      <CardLine>
        {sender.name === null ? t("row.fromUnknown") : t.rich("row.from", { ...names, name: sender.name })}
      </CardLine>
      {kind !== null && title !== null && kind !== title && (
        <CardLine>
          <bdi>{kind}</bdi>
        </CardLine>
      )}
      {document.source === "record-locator" && document.isCarePlan && (
        <CardLine>{t("row.carePlan")}</CardLine>
      )}
    </>
  );
}

function useTag() {
  const t = useTranslations("documents.row");
  return (document: RecordDocument) => {
    if (document.source === "record-locator") return <Tag colour="grey" text={t("elsewhere")} />;
    if (document.source === "hospital" && document.receipt === "unread") return <Tag text={t("unread")} />;
    return undefined;
  };
}

function addressOf(document: RecordDocument, person: PersonHandle): string | undefined {
  if (document.unsafe) return undefined;
  return document.source === "record-locator" && document.isCarePlan
    ? paths.carePlan(person)
    : paths.document(person, document.id);
}

/** The rows in groups, year by year as they come: newest first. */
export function useDocumentGroups(person: PersonHandle) {
  const t = useTranslations("documents");
  const dates = dateWords(useLocale());
  const nameOf = useDocumentName();
  const tagOf = useTag();
  const cardOf = (document: RecordDocument): RowCard => ({
    key: document.id,
    title: <bdi>{nameOf(document)}</bdi>,
    href: addressOf(document, person),
    hiddenText: document.date === null || document.unsafe ? undefined : dates.day(document.date),
    above: tagOf(document),
    children: <DocumentLines document={document} />,
  });
  return (documents: readonly RecordDocument[]): readonly ListGroup[] => {
    const years = new Map<string, RowCard[]>();
    for (const document of documents) {
      const year = document.date === null ? t("dateUnknown") : dates.year(document.date);
      years.set(year, [...(years.get(year) ?? []), cardOf(document)]);
    }
    return [...years].map(([year, rows]) => ({ key: year, heading: year, rows }));
  };
}
