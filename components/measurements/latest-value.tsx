import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BigNumber, PaperCard } from "#components/ui/paper-card.tsx";
import type { Measurement } from "#lib/domain/measurements/model.ts";
import { unitText, useDateWords, useEntryWords, useValueWords } from "./value-words.ts";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** Short facts under each other. */
const tight = "nhsuk-u-margin-bottom-1";

function Where({ entry }: { entry: Measurement }) {
  const t = useTranslations("measurements.latest");
  const { measuredAt, place, takenBy } = entry;
  if (measuredAt === "home") return <p className={tight}>{t("whereHome")}</p>;
  return (
    <>
      <p className={tight}>{place === null ? t("whereNotStated") : t.rich("where", { bdi, place })}</p>
      {takenBy !== null && <p className={tight}>{t.rich("by", { bdi, person: takenBy })}</p>}
    </>
  );
}

/** The newest entry of a kind: its value as the record has it, when, where and by whom, and what it means. */
export function LatestValue({ entry, children }: { entry: Measurement; children?: ReactNode }) {
  const t = useTranslations("measurements.latest");
  const words = useValueWords();
  const said = useEntryWords()(entry);
  const date = useDateWords()(entry.takenAt);
  const { value, status, cannotBeShownSafely } = entry;
  const plain = status === "final" && !cannotBeShownSafely && value.kind !== "text" && value.kind !== "none";
  const unit = plain && value.unit !== null && value.unit !== "score" ? unitText(value.unit) : undefined;
  return (
    <PaperCard>
      {plain ? (
        <BigNumber value={unit === undefined ? words.withUnit(value) : words.bare(value)} unit={unit} />
      ) : (
        <p className="app-figure__meaning">
          <bdi>{said}</bdi>
        </p>
      )}
      <p className={tight}>{entry.takenAt === null ? t("noDate") : t("when", { date })}</p>
      <Where entry={entry} />
      {entry.comment !== null && <p className={tight}>{t.rich("note", { bdi, text: entry.comment })}</p>}
      {children}
    </PaperCard>
  );
}
