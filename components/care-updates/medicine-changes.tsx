import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Heading } from "#components/ui/heading.tsx";
import { Table } from "#components/ui/table.tsx";
import { Whole } from "#components/ui/time-text.tsx";
import { countChanges, type MedicineChange } from "#lib/domain/care-updates/model.ts";
import type { Whose } from "./update-words.tsx";

interface MedicineChangesProps {
  medicines: readonly MedicineChange[];
  who: Whose["who"];
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;
const own = (words: string) => <bdi>{words}</bdi>;

function ChangeTable({ medicines, who }: MedicineChangesProps) {
  const t = useTranslations("care-updates.home");
  const nowOf = ({ change, dose }: MedicineChange): ReactNode =>
    change === "stopped" ? t("stop", { who }) : dose === null ? t("asBefore") : own(dose);
  const beforeOf = ({ change, before }: MedicineChange): ReactNode =>
    before !== null ? own(before) : change === "started" ? t("notTaken") : t("asBefore");
  const columns = ["medicine", "change", "before", "now", "why"] as const;
  return (
    <Table
      responsive
      caption={t("caption")}
      firstCellIsHeader
      head={columns.map((column) => ({ text: <Whole>{t(`column.${column}`)}</Whole> }))}
      rows={medicines.map((medicine) => [
        { text: own(medicine.name) },
        { text: <strong>{t(`change.${medicine.change}`)}</strong> },
        { text: beforeOf(medicine) },
        { text: nowOf(medicine) },
        { text: medicine.why === null ? t("asBefore") : own(medicine.why) },
      ])}
    />
  );
}

/** What a hospital changed in somebody's medicines: in words first, then the same as a table. */
export function MedicineChanges({ medicines, who }: MedicineChangesProps) {
  const t = useTranslations("care-updates.home");
  const { started, stopped, changed } = countChanges(medicines);
  return (
    <section className="app-section">
      <Heading level={2} size="m" text={t("medicines")} />
      {medicines.length === 0 ? (
        <p>{t("noChange")}</p>
      ) : (
        <>
          <p>
            <strong>{t("changed", { started, stopped, changed })}</strong>
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {medicines.map(({ change, name }, index) => (
              <li key={index}>{t.rich(`list.${change}`, { name, bdi })}</li>
            ))}
          </ul>
          <ChangeTable medicines={medicines} who={who} />
        </>
      )}
      <p>{t("surgery")}</p>
    </section>
  );
}
