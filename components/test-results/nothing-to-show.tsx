import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
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

function NoneFound({ query, missing }: { query: string; missing: boolean }) {
  const t = useTranslations("test-results");
  return (
    <>
      <p>{t.rich("search.nothingFound", { ...names, query })}</p>
      <p>{missing ? t("search.nothingFoundMissing") : t("search.nothingFoundAdvice")}</p>
    </>
  );
}

function NoneOfThisKind({ show, list }: { show: "new" | "waiting"; list: TestResultList }) {
  const t = useTranslations("test-results");
  if (show === "new" && !list.newsKnown) return <p>{t("filter.newNotKnown")}</p>;
  if (show === "new") {
    return <p>{list.results.missing.length === 0 ? t("filter.noneNew") : t("filter.noneNewMissing")}</p>;
  }
  const hospital = { ...names, source: t("sources.hospital") };
  if (list.orderedTests.missing.length > 0) return <p>{t.rich("filter.noneWaitingMissing", hospital)}</p>;
  if (list.incomplete.includes("hospital")) return <p>{t.rich("incomplete", hospital)}</p>;
  return <p>{t("filter.noneWaiting")}</p>;
}

/** Why there are no rows: nothing was found, none of this kind, or truly none. Silence is never taken for "none". */
export function NothingToShow({ list, surgery, show, query, person }: NothingToShowProps) {
  const t = useTranslations("test-results");
  const missing = list.results.missing.length > 0;
  if (query !== null || show !== "all") {
    return (
      <>
        {query === null ? (
          show !== "all" && <NoneOfThisKind show={show} list={list} />
        ) : (
          <NoneFound query={query} missing={missing} />
        )}
        <p>
          <Link className="app-alone" href={paths.testResults(person)}>
            {t("filter.showAll")}
          </Link>
        </p>
      </>
    );
  }
  if (missing || list.howFarBack?.kind === "nothing") return null;
  if (!isWhole(list)) return <p>{t("empty.noneHere")}</p>;
  return (
    <>
      <Heading level={2} size="m" text={t("empty.heading")} />
      <p>{t("empty.text")}</p>
      <p>
        {t("empty.waiting")} <CallSurgery surgery={surgery} />
      </p>
    </>
  );
}
