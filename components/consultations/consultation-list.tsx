import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PanelMissing, PanelSources, type KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { dateWords, monthOf } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { searchOfList, type KeptSearch } from "#components/ui/patterns/kept-search.tsx";
import type { ListGroup } from "#components/ui/patterns/list-groups.ts";
import { ListWithSearch } from "#components/ui/patterns/list-with-search.tsx";
import type { Consultation, ConsultationList as Consultations } from "#lib/domain/consultations/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { knowsAll } from "#lib/record-panel.ts";
import { useConsultationName } from "./consultation-name.ts";
import { listAddress, rowsAtOnce } from "./list-address.ts";
import { matching } from "./matching.ts";
import { WordsShown } from "./words-shown.tsx";

export interface ConsultationListProps {
  list: Consultations;
  person: PersonHandle;
  surgery: KnownSurgery;
  /** How many rows are drawn. */
  shownRows: number;
  search: KeptSearch;
  /** What the surgery plans, and whom it wrote to: shown with the whole list. */
  plans: ReactNode;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

function Lines({ consultation }: { consultation: Consultation }) {
  const t = useTranslations("consultations");
  const dates = dateWords(useLocale());
  const { at, topics, cannotBeShownSafely, status } = consultation;
  const titles = topics.flatMap(({ title, condition }) => title ?? condition?.term ?? []);
  const about = new Intl.ListFormat("en-GB").format(titles);
  return (
    <>
      <CardLine>{at === null ? t("dateNotKnown") : dates.longDayAndTime(at)}</CardLine>
      {cannotBeShownSafely && <CardLine>{t("row.unsafe")}</CardLine>}
      {status === "cancelled" && <CardLine>{t("row.cancelled")}</CardLine>}
      {titles.length > 0 && <CardLine>{t.rich("row.about", { bdi, topics: about })}</CardLine>}
    </>
  );
}

/** Month by month, as they come: newest first. */
function useGroups(person: PersonHandle) {
  const t = useTranslations("consultations");
  const dates = dateWords(useLocale());
  const nameOf = useConsultationName();
  return (consultations: readonly Consultation[]): readonly ListGroup[] => {
    const months = Map.groupBy(consultations, ({ at }) => (at === null ? null : (monthOf(at) ?? at)));
    return [...months].map(([month, own]) => ({
      key: month ?? "no-date",
      heading: month === null ? t("dateNotKnown") : dates.month(month),
      rows: own.map((consultation) => ({
        key: consultation.id,
        href: paths.consultation(person, consultation.id),
        title: <bdi>{nameOf(consultation)}</bdi>,
        hiddenText: consultation.at === null ? undefined : dates.longDay(consultation.at),
        children: <Lines consultation={consultation} />,
      })),
    }));
  };
}

function Nothing({
  list,
  surgery,
  query,
}: Pick<ConsultationListProps, "list" | "surgery"> & { query: string | null }) {
  const t = useTranslations("consultations.none");
  const sources = useTranslations("record.sources");
  if (query !== null) return <EmptyState text={t.rich("search", { bdi, query })} />;
  const source = surgery?.name ?? sources("gp");
  return <EmptyState text={knowsAll(list) ? t.rich("whole", { bdi, source }) : t("notKnown")} />;
}

function Found({ query, count, person }: { query: string; count: number; person: PersonHandle }) {
  const t = useTranslations("consultations.search");
  return (
    <p>
      {t.rich("found", { bdi, query, count })} <Link href={listAddress(person, null)}>{t("clear")}</Link>
    </p>
  );
}

/** All consultations, newest first, with what did not come said above and where they come from below. */
export function ConsultationList(props: ConsultationListProps) {
  const { list, person, surgery, shownRows, search, plans } = props;
  const { query } = search;
  const t = useTranslations("consultations");
  const field = searchOfList(search, useTranslations("consultations.search"));
  const groupsOf = useGroups(person);
  const found = query === null ? list.items : matching(list.items, query);
  const formKey = query === null ? null : search.formKey;
  const panel = { panel: list, what: t("what"), surgery };
  return (
    <>
      <ListWithSearch
        search={list.items.length === 0 ? undefined : field}
        notices={<PanelMissing {...panel} tryAgain={listAddress(person, formKey)} />}
        found={query !== null && <Found query={query} count={found.length} person={person} />}
        groups={groupsOf(found)}
        nothing={
          <>
            <Nothing list={list} surgery={surgery} query={query} />
            {query !== null && (
              <p>
                <Link className="app-alone" href={listAddress(person, null)}>
                  {t("search.clear")}
                </Link>
              </p>
            )}
          </>
        }
        more={{
          shown: shownRows,
          step: rowsAtOnce,
          href: (rows) => listAddress(person, formKey, rows),
          words: {
            showing: (few, total) => t("showing", { shown: few, total }),
            more: (count) => t("more", { count }),
          },
        }}
        reach={
          query === null && (
            <>
              {list.removed > 0 && <p>{t("removed", { count: list.removed })}</p>}
              <WordsShown wordsShown={list.wordsShown} surgery={surgery} />
              <PanelSources {...panel} />
            </>
          )
        }
      />
      {query === null && plans}
    </>
  );
}
