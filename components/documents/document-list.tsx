import { useTranslations } from "next-intl";
import { PanelMissing, PanelSources, type KnownSurgery } from "#components/layout/panel-sources.tsx";
import type { FilterPillsProps } from "#components/ui/filter-pills.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { searchOfList, type KeptSearch } from "#components/ui/patterns/kept-search.tsx";
import { ListWithSearch, type ListWithSearchProps } from "#components/ui/patterns/list-with-search.tsx";
import {
  documentFilters,
  narrowed,
  type DocumentFilter,
  type DocumentPanel,
} from "#lib/domain/documents/model.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useDocumentGroups } from "./document-rows.tsx";
import { useSystemName } from "./document-words.ts";
import { listAddress, rowsAtOnce } from "./list-address.ts";
import { NothingToShow } from "./nothing-to-show.tsx";
import { names } from "./rich-words.tsx";

interface Narrowed {
  person: PersonHandle;
  show: DocumentFilter;
  formKey: string | null;
}

function useFilters({ person, show, formKey }: Narrowed): FilterPillsProps {
  const t = useTranslations("documents.filter");
  return {
    label: t("label"),
    items: documentFilters.map((each) => ({
      href: listAddress(person, each, formKey),
      text: t(each),
      current: each === show,
    })),
  };
}

function useMore({ person, show, formKey }: Narrowed, shownRows: number): ListWithSearchProps["more"] {
  const t = useTranslations("documents.list");
  return {
    shown: shownRows,
    step: rowsAtOnce,
    href: (rows) => listAddress(person, show, formKey, rows),
    words: {
      showing: (few, total) => t("showing", { shown: few, total }),
      more: (count) => t("more", { count }),
    },
  };
}

function Found({ query, count, person, show }: Omit<Narrowed, "formKey"> & { query: string; count: number }) {
  const t = useTranslations("documents.search");
  return (
    <p>
      {t.rich("found", { ...names, query, count })}{" "}
      <Link href={listAddress(person, show, null)}>{t("clear")}</Link>
    </p>
  );
}

/** Hospitals' systems that did not answer, each by its name. */
function SilentSystems({ panel }: { panel: DocumentPanel }) {
  const t = useTranslations("documents.silent");
  const nameOf = useSystemName();
  return panel.silentSystems.map((code) => {
    const system = nameOf(code);
    return (
      <Notice
        key={code}
        headingLevel={2}
        title={system === null ? t("titleUnnamed") : t("title", { system })}
      >
        <p>{t("text")}</p>
      </Notice>
    );
  });
}

/** What is to be known at the end of the list: mistakes taken out, rules of hospitals, and where it comes from. */
function AfterList({ panel, surgery }: Pick<DocumentListProps, "panel" | "surgery">) {
  const t = useTranslations("documents");
  return (
    <>
      {panel.hospitalsTellNobodyUnder16 && <p>{t("under16")}</p>}
      {panel.removed > 0 && <p>{t("removed", { count: panel.removed })}</p>}
      <PanelSources panel={panel} what={t("what")} surgery={surgery} />
    </>
  );
}

export interface DocumentListProps {
  panel: DocumentPanel;
  person: PersonHandle;
  surgery: KnownSurgery;
  show: DocumentFilter;
  /** How many rows are drawn. */
  shownRows: number;
  /** Left out where the list can be neither searched nor narrowed. */
  search?: KeptSearch | undefined;
}

/** Every letter and document of all sources in one list, newest first, with what did not answer said above it. */
export function DocumentList({ panel, person, surgery, show, shownRows, search }: DocumentListProps) {
  const t = useTranslations("documents");
  const query = search?.query ?? null;
  const narrowing = { person, show, formKey: query === null ? null : (search?.formKey ?? null) };
  const words = useTranslations("documents.search");
  const filters = useFilters(narrowing);
  const more = useMore(narrowing, shownRows);
  const groupsOf = useDocumentGroups(person);
  const found = narrowed(panel.items, { show, query });
  const canNarrow = search !== undefined && panel.items.length > 0;
  return (
    <ListWithSearch
      search={canNarrow ? searchOfList(search, words, { show }) : undefined}
      filters={canNarrow ? filters : undefined}
      notices={
        <>
          <PanelMissing
            panel={panel}
            what={t("what")}
            surgery={surgery}
            tryAgain={listAddress(person, show, narrowing.formKey)}
          />
          <SilentSystems panel={panel} />
        </>
      }
      found={query !== null && <Found query={query} count={found.length} person={person} show={show} />}
      groups={groupsOf(found)}
      nothing={<NothingToShow panel={panel} person={person} show={show} query={query} />}
      more={more}
    >
      <AfterList panel={panel} surgery={surgery} />
    </ListWithSearch>
  );
}
