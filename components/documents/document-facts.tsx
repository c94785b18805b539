import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { RecordDocument, SurgeryDocument } from "#lib/domain/documents/model.ts";
import { useFileWords } from "./document-words.ts";

function useFile() {
  const wordsOf = useFileWords();
  return (document: SurgeryDocument): string => {
    const { type, size } = wordsOf(document);
    return size === null ? type : `${type}, ${size}`;
  };
}

function useKeptHow() {
  const t = useTranslations("documents.facts");
  const fileOf = useFile();
  return (document: RecordDocument) => {
    if (document.source === "gp") return [{ key: t("file"), value: fileOf(document) }];
    if (document.source === "hospital" && document.receipt !== null)
      return [{ key: t("receipt"), value: t(`receipts.${document.receipt}`) }];
    return [];
  };
}

/** Who wrote a document, when, what it is, and who else has it as far as the source says. */
export function DocumentFacts({ document }: { document: RecordDocument }) {
  const t = useTranslations("documents.facts");
  const dates = dateWords(useLocale());
  const keptHow = useKeptHow();
  const { sender, date, kind, alsoReceived, source } = document;
  const name = sender.name ?? t("unknown");
  const others = new Intl.ListFormat("en-GB").format(alsoReceived);
  return (
    <SummaryList
      rows={[
        { key: t(source === "record-locator" ? "keptBy" : "from"), value: <bdi>{name}</bdi> },
        ...(sender.person === null ? [] : [{ key: t("person"), value: <bdi>{sender.person}</bdi> }]),
        { key: t("date"), value: date === null ? t("unknown") : dates.longDay(date) },
        ...(kind === null ? [] : [{ key: t("kind"), value: <bdi>{kind}</bdi> }]),
        ...(source === "record-locator"
          ? []
          : [
              {
                key: t("alsoReceived"),
                value: alsoReceived.length === 0 ? t("alsoReceivedUnknown") : <bdi>{others}</bdi>,
              },
            ]),
        ...keptHow(document),
      ]}
    />
  );
}
