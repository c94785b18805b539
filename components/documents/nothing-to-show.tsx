import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import type { DocumentFilter, DocumentPanel } from "#lib/domain/documents/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { knowsAll } from "#lib/record-panel.ts";
import { names } from "./rich-words.tsx";

interface NothingToShowProps {
  panel: DocumentPanel;
  person: PersonHandle;
  show: DocumentFilter;
  query: string | null;
}

function ShowAll({ person }: Pick<NothingToShowProps, "person">) {
  const t = useTranslations("documents.filter");
  return (
    <p>
      <Link className="app-alone" href={paths.documents(person)}>
        {t("showAll")}
      </Link>
    </p>
  );
}

/** Why there are no rows: nothing was found, none of this kind, or truly none. Silence is never taken for "none". */
export function NothingToShow({ panel, person, show, query }: NothingToShowProps) {
  const t = useTranslations("documents");
  if (query !== null)
    return (
      <EmptyState text={t.rich("search.nothingFound", { ...names, query })}>
        <p>{t("search.nothingFoundAdvice")}</p>
        <ShowAll person={person} />
      </EmptyState>
    );
  if (show !== "all")
    return (
      <EmptyState text={t(`filter.none.${show}`)}>
        <ShowAll person={person} />
      </EmptyState>
    );
  const none = knowsAll(panel) && !panel.hospitalsTellNobodyUnder16;
  return (
    <EmptyState
      heading={none ? t("empty.heading") : undefined}
      text={none ? t("empty.text") : t("empty.noneHere")}
    >
      <p>{t("empty.ask")}</p>
    </EmptyState>
  );
}
