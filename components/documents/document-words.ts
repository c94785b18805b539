import { useTranslations } from "next-intl";
import {
  fileKindOf,
  type RecordDocument,
  type SilentSystem,
  type SurgeryDocument,
} from "#lib/domain/documents/model.ts";

/** What a document is called: its title, else its kind. One that cannot be shown safely keeps its name. */
export function useDocumentName() {
  const t = useTranslations("documents");
  return ({ title, kind, unsafe }: RecordDocument): string => title ?? (unsafe ? null : kind) ?? t("noTitle");
}

/** Systems of hospitals that have a name here, by the code under which the aggregator knows them. */
const namedSystems = ["northfield-01", "southquay-01"] as const;

/** The name of a hospital's system inside a sentence; null for one that is not known by name. */
export function useSystemName() {
  const t = useTranslations("documents.systems");
  return (code: SilentSystem): string | null => {
    const known = namedSystems.find((one) => one === code);
    return known === undefined ? null : t(known);
  };
}

/** What kind of file it is ("a PDF"), and how large in words; null where the surgery does not say. */
export function useFileWords() {
  const t = useTranslations("documents");
  return ({ contentType, size }: Pick<SurgeryDocument, "contentType" | "size">) => ({
    type: t(`type.${fileKindOf(contentType) ?? "unknown"}`),
    size: size === null ? null : sizeWords(size, t),
  });
}

type Say = ReturnType<typeof useTranslations<"documents">>;

const oneDigit = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

function sizeWords(bytes: number, t: Say): string {
  if (bytes < 1_000) return t("size.bytes");
  if (bytes < 1_000_000) return t("size.kilobytes", { count: Math.round(bytes / 1_000) });
  return t("size.megabytes", { count: oneDigit.format(bytes / 1_000_000) });
}
