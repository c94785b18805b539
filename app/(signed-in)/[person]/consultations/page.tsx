import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { keptSearchOf } from "#app/(signed-in)/[person]/_parts/kept-search.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { correctionFor } from "#app/(signed-in)/[person]/record-requests/_parts/correction-for.ts";
import { startCorrectionAction } from "#app/(signed-in)/[person]/record-requests/correction/actions.ts";
import { ConsultationList } from "#components/consultations/consultation-list.tsx";
import { rowsAtOnce } from "#components/consultations/list-address.ts";
import {
  PlannedBySurgery,
  ReferralsBySurgery,
  type CorrectionOf,
} from "#components/consultations/surgery-plans.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { AskCorrection } from "#components/record-requests/ask-correction.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { SearchProblem } from "#components/ui/patterns/kept-search.tsx";
import { rowsAsked } from "#components/ui/patterns/list-groups.ts";
import { requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { searchForm, searchFormName } from "#lib/domain/consultations/form.ts";
import { listConsultations } from "#lib/domain/consultations/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { searchConsultationsAction } from "./actions.ts";

interface ConsultationsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** Title and page ask for the same draft once, and for the same list. */
const keptSearch = keptSearchOf({ form: searchForm, formName: searchFormName }, {});
const readList = cache(async (person: PersonHandle) =>
  shownPanel(await listConsultations(await requireAsker(), person)),
);

export async function generateMetadata({ params, searchParams }: ConsultationsProps): Promise<Metadata> {
  const t = await getTranslations("consultations");
  const person = await personIn((await params).person);
  const [list, { error }] = await Promise.all([
    readList(person),
    keptSearch(person, await inQuery(searchParams, "form")),
  ]);
  if (!list.ok) return recordProblemTitle(list.failure, t("whatInProblem"), searchParams);
  return { title: titleWithErrors(t("title"), error !== null, t("search.errorPrefix")) };
}

/** All consultations of a person, newest first, with a search, and what the surgery plans. */
export default async function ConsultationsPage({ params, searchParams }: ConsultationsProps) {
  const person = await personIn((await params).person);
  const asker = await requireAsker();
  const t = await getTranslations("consultations");
  const record = await getTranslations("record");
  const [list, { surgery }, search, rows] = await Promise.all([
    readList(person),
    whoToAsk(asker, person),
    keptSearch(person, await inQuery(searchParams, "form")),
    inQuery(searchParams, "rows"),
  ]);
  if (!list.ok) {
    const problem = { failure: list.failure, what: t("whatInProblem"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.consultations(person)} />;
  }
  const source = surgery?.name ?? record("sources.gp");
  const correctionOf: CorrectionOf = (about) => (
    <AskCorrection action={correctionFor(person, startCorrectionAction)} about={{ ...about, source }} />
  );
  const today = dateAt(now()).toString();
  return (
    <PageMain
      namespaces={["consultations", "record", "record-requests"]}
      back={<BackLink href={paths.record(person)} text={record("title")} />}
      after={<UrgentBlock />}
    >
      <SearchProblem error={search.error} words={await getTranslations("consultations.search")} />
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      {(await inQuery(searchParams, "search")) === "not-kept" && (
        <Notice headingLevel={2} title={t("search.notKept")} />
      )}
      <ConsultationList
        list={list.value}
        person={person}
        surgery={surgery}
        shownRows={rowsAsked(rows, rowsAtOnce)}
        search={{ ...search, action: searchConsultationsAction.bind(null, person) }}
        plans={
          <>
            <PlannedBySurgery panel={list.value.planned} today={today} correctionOf={correctionOf} />
            <ReferralsBySurgery panel={list.value.referrals} correctionOf={correctionOf} />
          </>
        }
      />
    </PageMain>
  );
}
