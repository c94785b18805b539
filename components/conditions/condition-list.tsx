import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PanelMissing, PanelSources, type KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import type { ListGroup } from "#components/ui/patterns/list-groups.ts";
import { ListWithSearch } from "#components/ui/patterns/list-with-search.tsx";
import {
  conditionFilters,
  isNotCertain,
  standingOf,
  type Condition,
  type ConditionFilter,
  type ConditionList as Conditions,
} from "#lib/domain/conditions/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { knowsAll } from "#lib/record-panel.ts";
import { useConditionName } from "./condition-name.ts";
import { listAddress, rowsAtOnce } from "./list-address.ts";

export interface ConditionListProps {
  list: Conditions;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** What it is narrowed to; where nothing is said it is whole, and cannot be narrowed. */
  show?: ConditionFilter | undefined;
  /** How many rows are drawn. */
  shownRows: number;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;
const standings = ["current", "past", "not-stated"] as const;

const shown = (conditions: readonly Condition[], show: ConditionFilter): readonly Condition[] =>
  show === "all" ? conditions : conditions.filter((one) => standingOf(one) === show);

/** Since when, or from when to when; a year alone where only that is known. */
function useSpan() {
  const t = useTranslations("conditions.row");
  const dates = dateWords(useLocale());
  return (condition: Condition): string => {
    const { startedAt, endedAt } = condition;
    const start = startedAt === null ? null : dates.day(startedAt);
    const end = endedAt === null ? null : dates.day(endedAt);
    if (end === null) return start === null ? t("sinceNotKnown") : t("since", { date: start });
    return start === null ? t("until", { end }) : t("fromTo", { start, end });
  };
}

function Lines({ condition, name }: { condition: Condition; name: string }) {
  const t = useTranslations("conditions.row");
  const span = useSpan();
  if (condition.cannotBeShownSafely) return <CardLine>{t("unsafe")}</CardLine>;
  return (
    <>
      {condition.term !== name && condition.term !== "" && (
        <CardLine>{t.rich("term", { bdi, term: condition.term })}</CardLine>
      )}
      {isNotCertain(condition) && <CardLine>{t("notCertain")}</CardLine>}
      <CardLine>{span(condition)}</CardLine>
    </>
  );
}

function useGroups(person: PersonHandle) {
  const t = useTranslations("conditions.groups");
  const nameOf = useConditionName();
  return (conditions: readonly Condition[]): readonly ListGroup[] =>
    standings.flatMap((standing) => {
      const own = conditions.filter((one) => standingOf(one) === standing);
      const rows = own.map((condition) => ({
        key: condition.id,
        href: paths.condition(person, condition.id),
        title: <bdi>{nameOf(condition)}</bdi>,
        children: <Lines condition={condition} name={nameOf(condition)} />,
      }));
      return rows.length === 0 ? [] : [{ key: standing, heading: t(standing), rows }];
    });
}

/** A number stands only where the surgery has told all: "0" would be a claim. */
function useFilters(list: Conditions, person: PersonHandle, show: ConditionFilter) {
  const t = useTranslations("conditions.filter");
  const counted = list.missing.length === 0 && list.incomplete.length === 0;
  return {
    label: t("label"),
    items: conditionFilters.map((each) => ({
      href: listAddress(person, each),
      text: counted ? t(each, { count: shown(list.items, each).length }) : t(`uncounted.${each}`),
      current: each === show,
    })),
  };
}

function Nothing({ list, person, surgery, show = "all" }: Omit<ConditionListProps, "shownRows">) {
  const t = useTranslations("conditions.none");
  const sources = useTranslations("record.sources");
  const source = surgery?.name ?? sources("gp");
  return (
    <EmptyState text={knowsAll(list) ? t.rich(show, { bdi, source }) : t("notKnown")}>
      {show !== "all" && (
        <p>
          <Link className="app-alone" href={paths.conditions(person)}>
            {t("showAll")}
          </Link>
        </p>
      )}
    </EmptyState>
  );
}

/** All health conditions, current ones first, with what did not come said above and where they come from below. */
export function ConditionList(props: ConditionListProps) {
  const { list, person, surgery, shownRows } = props;
  const show = props.show ?? "all";
  const t = useTranslations("conditions");
  const groupsOf = useGroups(person);
  const filters = useFilters(list, person, show);
  const panel = { panel: list, what: t("what"), surgery };
  return (
    <ListWithSearch
      filters={list.items.length === 0 || props.show === undefined ? undefined : filters}
      notices={<PanelMissing {...panel} tryAgain={listAddress(person, show)} />}
      groups={groupsOf(shown(list.items, show))}
      nothing={<Nothing list={list} person={person} surgery={surgery} show={show} />}
      more={{
        shown: shownRows,
        step: rowsAtOnce,
        href: (rows) => listAddress(person, show, rows),
        words: {
          showing: (few, total) => t("showing", { shown: few, total }),
          more: (count) => t("more", { count }),
        },
      }}
      reach={
        <>
          {list.removed > 0 && <p>{t("removed", { count: list.removed })}</p>}
          <PanelSources {...panel} />
        </>
      }
    />
  );
}
