import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { Confirmation } from "#components/ui/patterns/confirmation.tsx";
import type { OwnEntry } from "#lib/domain/own-entries/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useEntryWords } from "./entry-words.ts";

interface EntryReceiptProps {
  entry: OwnEntry;
  person: PersonHandle;
  doing: "add" | "change";
  /** Sharing was wished and did not work. */
  shareFailed: boolean;
  /** What became of an earlier version at the surgery; null where there is nothing to say. */
  before: string | null;
}

/** The receipt of an entry: its reference, where it sits, and who sees it. */
export function EntryReceipt({ entry, person, doing, shareFailed, before }: EntryReceiptProps) {
  const t = useTranslations("own-entries.receipt");
  const { kind, main } = useEntryWords()(entry.content);
  const list = (chunks: ReactNode) => <Link href={paths.ownEntries(person)}>{chunks}</Link>;
  const given = (["failed", "seen"] as const).find((one) => one === before);
  const shared = entry.sharing === null ? t("notShared") : t("shared");
  return (
    <Confirmation
      heading={t(`title.${doing}`)}
      lines={[
        <bdi className="wrap-anywhere" key="entry">
          {kind}: {main.slice(0, 80)}
        </bdi>,
      ]}
      reference={{ label: t("reference"), value: entry.reference }}
      next={{
        heading: t("next"),
        steps: [
          t.rich("where", { list }),
          t("change"),
          shareFailed ? t("shareFailed") : shared,
          ...(given === undefined ? [] : [t(`before.${given}`)]),
        ],
      }}
    >
      <p>
        <Link className="app-alone" href={paths.ownEntry(person, entry.id)}>
          {t("see")}
        </Link>
      </p>
    </Confirmation>
  );
}
