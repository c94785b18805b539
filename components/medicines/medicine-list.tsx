import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PanelMissing, PanelSources, type KnownSurgery } from "#components/layout/panel-sources.tsx";
import type { CardProps } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import type { ListGroup } from "#components/ui/patterns/list-groups.ts";
import { ListWithSearch } from "#components/ui/patterns/list-with-search.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { isCurrent, type Medicine, type MedicineList as Medicines } from "#lib/domain/medicines/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { knowsAll } from "#lib/record-panel.ts";
import { AskAbout } from "./ask-about.tsx";
import { MedicineLines } from "./medicine-lines.tsx";

/** How many medicines the list begins with, and how many more each time. */
export const medicinesAtOnce = 50;

export interface MedicineListProps {
  list: Medicines;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** How many medicines are drawn. */
  shownRows: number;
  /** The person's allergies, stated before any medicine. */
  allergies: ReactNode;
  /** Medicines that the person added. */
  own: ReactNode;
}

function useTag() {
  const t = useTranslations("medicines.tag");
  return ({ cannotBeShownSafely, status, suppliedBy }: Medicine) => {
    if (cannotBeShownSafely) return <Tag colour="grey" text={t("unsafe")} />;
    if (status === "paused" || status === "planned") return <Tag colour="grey" text={t(status)} />;
    if (suppliedBy === "surgery" || suppliedBy === "not-stated") return undefined;
    return <Tag colour="white" text={t(suppliedBy)} />;
  };
}

/** What cannot be shown safely is neither called taken nor stopped. */
const groupOf = (medicine: Medicine) =>
  medicine.cannotBeShownSafely ? "unsafe" : isCurrent(medicine) ? "current" : "over";

function useGroups(person: PersonHandle) {
  const t = useTranslations("medicines");
  const tagOf = useTag();
  const cardOf = (medicine: Medicine): CardProps & { key: string } => ({
    key: medicine.id,
    href: paths.medicine(person, medicine.id),
    title: <bdi>{medicine.name ?? t("noName")}</bdi>,
    above: tagOf(medicine),
    children: <MedicineLines medicine={medicine} />,
  });
  return (items: readonly Medicine[]): readonly ListGroup[] =>
    (["current", "unsafe", "over"] as const).flatMap((key) => {
      const own = items.filter((one) => groupOf(one) === key);
      return own.length === 0 ? [] : [{ key, heading: t(`groups.${key}`), rows: own.map(cardOf) }];
    });
}

/** Silence is never taken for "none". */
function Nothing({ list }: { list: Medicines }) {
  const t = useTranslations("medicines.nothing");
  if (list.answered.length > 0 && knowsAll(list))
    return <EmptyState heading={t("none")} text={t("noneText")} />;
  return <EmptyState text={t("unknown")} />;
}

/**
 * One list over everything that the surgery's record holds: allergies, what to ask about, what is taken now, what is
 * over and why, and apart from it what the person added.
 */
export function MedicineList({ list, person, surgery, shownRows, allergies, own }: MedicineListProps) {
  const t = useTranslations("medicines");
  const groupsOf = useGroups(person);
  const here = paths.medicines(person);
  const panel = { panel: list, what: t("what"), surgery };
  return (
    <ListWithSearch
      notices={
        <>
          <PanelMissing {...panel} tryAgain={here} />
          {allergies}
          <AskAbout medicines={list.items} person={person} />
        </>
      }
      groups={groupsOf(list.items)}
      nothing={<Nothing list={list} />}
      more={{
        shown: shownRows,
        step: medicinesAtOnce,
        href: (rows) => `${here}?rows=${rows}`,
        words: {
          showing: (few, total) => t("list.showing", { shown: few, total }),
          more: (count) => t("list.more", { count }),
        },
      }}
    >
      {own}
      {list.items.some(isCurrent) && <p>{t("doNotStop")}</p>}
      {list.removed > 0 && <p>{t("removed", { count: list.removed })}</p>}
      <PanelSources {...panel} />
      <p className="app-under-title">{t("hospitals")}</p>
    </ListWithSearch>
  );
}
