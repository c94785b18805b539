import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PanelMissing, PanelSources, type KnownSurgery } from "#components/layout/panel-sources.tsx";
import type { CardProps } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import type { ListGroup } from "#components/ui/patterns/list-groups.ts";
import { ListWithSearch } from "#components/ui/patterns/list-with-search.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { isCurrent, type Allergy, type AllergyList as Allergies } from "#lib/domain/allergies/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { AllergyLines } from "./allergy-lines.tsx";
import { explanationOf, explanationsMeta } from "./explanation.ts";
import { NothingKnown } from "./nothing-known.tsx";

/** How many entries the list begins with, and how many more each time. */
export const allergiesAtOnce = 50;

/** The entry, as a correction names it. */
export interface AboutAllergy {
  readonly kind: string;
  readonly title: string;
  readonly date: string;
  readonly source: string;
}

export interface AllergyListProps {
  list: Allergies;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** How many entries are drawn. */
  shownRows: number;
  /** What asks for a correction of one entry; left out where nothing can be sent. */
  correctionOf?: (about: AboutAllergy) => ReactNode;
}

function useTag() {
  const t = useTranslations("allergies");
  return (allergy: Allergy) => {
    if (allergy.cannotBeShownSafely) return <Tag colour="grey" text={t("tag.unsafe")} />;
    if (allergy.status === "inactive") return <Tag colour="grey" text={t("tag.inactive")} />;
    if (!isCurrent(allergy)) return <Tag colour="grey" text={t("tag.ended")} />;
    return allergy.severe ? <Tag colour="orange" text={t("tag.severe")} /> : undefined;
  };
}

function useCards({ surgery, correctionOf }: Pick<AllergyListProps, "surgery" | "correctionOf">) {
  const t = useTranslations("allergies");
  const dates = dateWords(useLocale());
  const tagOf = useTag();
  return (allergy: Allergy): CardProps & { key: string } => {
    const title = allergy.name ?? t("noName");
    const date = allergy.recordedAt === null ? "" : dates.longDay(allergy.recordedAt);
    const source = surgery?.name ?? t("sources.gp");
    return {
      key: allergy.id,
      title: <bdi>{title}</bdi>,
      headingLevel: 3,
      above: tagOf(allergy),
      children: <AllergyLines allergy={allergy} />,
      footer: correctionOf?.({ kind: t("kindOfEntry"), title, date, source }),
    };
  };
}

function useGroups(props: Pick<AllergyListProps, "surgery" | "correctionOf">) {
  const t = useTranslations("allergies.groups");
  const cardOf = useCards(props);
  return (items: readonly Allergy[]): readonly ListGroup[] => {
    const unsafe = items.filter((one) => one.cannotBeShownSafely);
    const current = items.filter((one) => isCurrent(one) && !one.cannotBeShownSafely);
    const severe = current.filter((one) => one.severe);
    const others = current.filter((one) => !one.severe);
    const ended = items.filter((one) => !isCurrent(one));
    const group = (key: string, heading: string, own: readonly Allergy[]) =>
      own.length === 0 ? [] : [{ key, heading, rows: own.map(cardOf) }];
    return [
      ...group("severe", t("severe"), severe),
      ...group("current", severe.length > 0 ? t("others") : t("current"), others),
      ...group("unsafe", t("unsafe"), unsafe),
      ...group("ended", t("ended"), ended),
    ];
  };
}

function AboutExplanations({ items }: { items: readonly Allergy[] }) {
  const t = useTranslations("allergies.explain");
  const dates = dateWords(useLocale());
  if (!items.some((one) => isCurrent(one) && explanationOf(one.code) !== null)) return null;
  const { version, writtenOn, nextReview, status } = explanationsMeta;
  const [written, review] = [dates.day(writtenOn), dates.day(nextReview)];
  return <p className="app-under-title">{t("about", { version, written, review, status })}</p>;
}

/** Every allergy and reaction: severe ones first, then the others, then those that have ended and why. */
export function AllergyList(props: AllergyListProps) {
  const { list, person, surgery, shownRows } = props;
  const t = useTranslations("allergies");
  const groupsOf = useGroups(props);
  const here = paths.allergies(person);
  const panel = { panel: list, what: t("what"), surgery };
  return (
    <ListWithSearch
      notices={
        <>
          <PanelMissing {...panel} tryAgain={here} />
          <NothingKnown list={list} />
        </>
      }
      groups={groupsOf(list.items)}
      nothing={null}
      more={{
        shown: shownRows,
        step: allergiesAtOnce,
        href: (rows) => `${here}?rows=${rows}`,
        words: {
          showing: (few, total) => t("list.showing", { shown: few, total }),
          more: (count) => t("list.more", { count }),
        },
      }}
    >
      {list.removed > 0 && <p>{t("removed", { count: list.removed })}</p>}
      <AboutExplanations items={list.items} />
      <PanelSources {...panel} />
    </ListWithSearch>
  );
}
