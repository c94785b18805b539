import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardLine, type CardProps } from "#components/ui/card.tsx";
import { ListWithSearch } from "#components/ui/patterns/list-with-search.tsx";
import type { ListGroup } from "#components/ui/patterns/list-groups.ts";
import { Tag } from "#components/ui/tag.tsx";
import { told, type Vaccination, type VaccinationPanel } from "#lib/domain/vaccinations/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { knowsAll } from "#lib/record-panel.ts";
import { useDoseWords, useVaccinationName, useWhenWords } from "./vaccination-words.ts";

/** How many rows a page shows at once. */
export const vaccinationsAtOnce = 40;

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

function Lines({ vaccination }: { vaccination: Vaccination }) {
  const t = useTranslations("vaccinations.row");
  const when = useWhenWords()(vaccination);
  const doseOf = useDoseWords();
  const [place] = told(vaccination, (entry) => entry.place);
  const [dose] = told(vaccination, (entry) => entry.dose);
  return (
    <>
      <CardLine strong>{when}</CardLine>
      {dose?.kind === "number" && <CardLine>{doseOf(dose)}</CardLine>}
      {place !== undefined && <CardLine>{t.rich("place", { bdi, place })}</CardLine>}
    </>
  );
}

function useTag() {
  const t = useTranslations("vaccinations.tag");
  return ({ contradiction, status, entries }: Vaccination): ReactNode => {
    if (entries.some(({ cannotBeShownSafely }) => cannotBeShownSafely))
      return <Tag colour="white" text={t("unsafe")} />;
    if (contradiction) return <Tag colour="orange" text={t("ask")} />;
    return status === "not-given" ? <Tag colour="grey" text={t("notGiven")} /> : undefined;
  };
}

/** Rows by year, newest first; what has no date comes last. */
function useGroups(person: PersonHandle) {
  const t = useTranslations("vaccinations.years");
  const nameOf = useVaccinationName();
  const when = useWhenWords();
  const tagOf = useTag();
  return (items: readonly Vaccination[]): readonly ListGroup[] => {
    const years = new Map<string, (CardProps & { key: string })[]>();
    for (const vaccination of items) {
      const year = vaccination.givenAt?.slice(0, 4) ?? "";
      const rows = years.get(year) ?? [];
      rows.push({
        key: vaccination.id,
        title: <bdi>{nameOf(vaccination)}</bdi>,
        href: paths.vaccination(person, vaccination.id),
        hiddenText: when(vaccination),
        above: tagOf(vaccination),
        children: <Lines vaccination={vaccination} />,
      });
      years.set(year, rows);
    }
    return [...years].map(([year, rows]) => ({
      key: year,
      heading: year === "" ? t("unknown") : year,
      rows,
    }));
  };
}

interface VaccinationListProps {
  panel: VaccinationPanel;
  person: PersonHandle;
  shown: number;
}

/** Every vaccination of both sources once, by year. "You have none" is said only when both have answered in full. */
export function VaccinationList({ panel, person, shown }: VaccinationListProps) {
  const t = useTranslations("vaccinations");
  const groups = useGroups(person)(panel.items);
  return (
    <ListWithSearch
      groups={groups}
      nothing={<p>{t(knowsAll(panel) ? "none" : "notKnown")}</p>}
      more={{
        shown,
        step: vaccinationsAtOnce,
        href: (rows) => `${paths.vaccinations(person)}?rows=${rows}`,
        words: {
          showing: (few, total) => t("list.showing", { shown: few, total }),
          more: (count) => t("list.more", { count }),
        },
      }}
    >
      {panel.removed > 0 && <p>{t("removed", { count: panel.removed })}</p>}
    </ListWithSearch>
  );
}
