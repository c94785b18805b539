import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import type { ResultFilter, TestResultList } from "#lib/domain/test-results/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { CallSurgery } from "./call-surgery.tsx";
import { isWhole } from "./list-rows.ts";
import { names } from "./rich-words.tsx";
import type { KnownSurgery } from "./surgery.ts";

interface NothingToShowProps {
  list: TestResultList;
  surgery: KnownSurgery;
  show: ResultFilter;
  query: string | null;
  person: PersonHandle;
}

/** Why nothing of this kind is shown, without a claim about what somebody did not tell. */
function useNoneOfThisKind(list: TestResultList) {
  const t = useTranslations("test-results");
  const hospital = { ...names, source: t("sources.hospital") };
  return (show: "new" | "waiting"): ReactNode => {
    if (show === "new" && !list.newsKnown) return t("filter.newNotKnown");
    if (show === "new")
      return list.results.missing.length === 0 ? t("filter.noneNew") : t("filter.noneNewMissing");
    if (list.orderedTests.missing.length > 0) return t.rich("filter.noneWaitingMissing", hospital);
    if (list.incomplete.includes("hospital")) return t.rich("incomplete", hospital);
    return t("filter.noneWaiting");
  };
}

function ShowAll({ person }: Pick<NothingToShowProps, "person">) {
  const t = useTranslations("test-results");
  return (
    <p>
      <Link className="app-alone" href={paths.testResults(person)}>
        {t("filter.showAll")}
      </Link>
    </p>
  );
}

/** Why there are no rows: nothing was found, none of this kind, or truly none. Silence is never taken for "none". */
export function NothingToShow({ list, surgery, show, query, person }: NothingToShowProps) {
  const t = useTranslations("test-results");
  const noneOfThisKind = useNoneOfThisKind(list);
  const missing = list.results.missing.length > 0;
  if (query !== null) {
    return (
      <EmptyState text={t.rich("search.nothingFound", { ...names, query })}>
        <p>{missing ? t("search.nothingFoundMissing") : t("search.nothingFoundAdvice")}</p>
        <ShowAll person={person} />
      </EmptyState>
    );
  }
  if (show !== "all") {
    return (
      <EmptyState text={noneOfThisKind(show)}>
        <ShowAll person={person} />
      </EmptyState>
    );
  }
  // The notice of the source that did not answer, or the end of the list, says it already.
  if (missing || list.howFarBack?.kind === "nothing") return null;
  const whole = isWhole(list);
  return (
    <EmptyState
      heading={whole ? t("empty.heading") : undefined}
      text={whole ? t("empty.text") : t("empty.noneHere")}
    >
      <p>
        {t("empty.waiting")} <CallSurgery surgery={surgery} />
      </p>
    </EmptyState>
  );
}
