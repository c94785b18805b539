import { useTranslations } from "next-intl";
import { AllergySummary } from "#components/allergies/allergy-summary.tsx";
import { MedicineDetail } from "#components/medicines/medicine-detail.tsx";
import { MedicineList } from "#components/medicines/medicine-list.tsx";
import { OwnMedicines } from "#components/medicines/own-medicines.tsx";
import { Heading } from "#components/ui/heading.tsx";
import allergies from "#content/words/en/allergies.json" with { type: "json" };
import failures from "#content/words/en/failures.json" with { type: "json" };
import glossary from "#content/words/en/glossary.json" with { type: "json" };
import medicines from "#content/words/en/medicines.json" with { type: "json" };
import reading from "#content/words/en/reading.json" with { type: "json" };
import record from "#content/words/en/record.json" with { type: "json" };
import { me, paths } from "#lib/paths.ts";
import type { KeptMedicines } from "../kept.ts";
import { itemAt, type Drawing, type KeptPart } from "../part.ts";

function List({ value, surgery }: { value: KeptMedicines } & Drawing) {
  const t = useTranslations("medicines");
  return (
    <>
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <MedicineList
        list={value.list}
        person={me}
        surgery={surgery}
        shownRows={Number.POSITIVE_INFINITY}
        allergies={<AllergySummary list={value.allergies} person={me} />}
        own={<OwnMedicines rows={value.own} />}
      />
    </>
  );
}

/** Medicines without the internet, each with its page and with the allergies beside. */
export const medicinesPart: KeptPart<"medicines"> = {
  words: { reading, glossary, failures, medicines, allergies, record },
  draw: (value, drawing) => {
    const item = itemAt(drawing.path, paths.medicines(me));
    if (item === "") return <List value={value} {...drawing} />;
    const medicine = value.list.items.find(({ id }) => id === item);
    if (medicine === undefined) return null;
    const beside = <AllergySummary list={value.allergies} person={me} />;
    return <MedicineDetail medicine={medicine} surgery={drawing.surgery} allergies={beside} />;
  },
};
