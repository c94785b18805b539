import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { AllergyList, allergiesAtOnce, type AboutAllergy } from "#components/allergies/allergy-list.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { AskCorrection } from "#components/record-requests/ask-correction.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { rowsAsked } from "#components/ui/patterns/list-groups.ts";
import { requireAsker } from "#lib/access/request.ts";
import { listAllergies } from "#lib/domain/allergies/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { correctionFor } from "#app/(signed-in)/[person]/record-requests/_parts/correction-for.ts";
import { startCorrectionAction } from "#app/(signed-in)/[person]/record-requests/correction/actions.ts";

interface AllergiesProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** Title and page ask for the same list once. */
const readList = cache(async (person: PersonHandle) =>
  shownPanel(await listAllergies(await requireAsker(), person)),
);

export async function generateMetadata({ params, searchParams }: AllergiesProps): Promise<Metadata> {
  const t = await getTranslations("allergies");
  const list = await readList(await personIn((await params).person));
  if (list.ok) return { title: t("title") };
  return recordProblemTitle(list.failure, t("whatYours"), searchParams);
}

/** All allergies and reactions of a person: those that count now first, severe before others. */
export default async function AllergiesPage({ params, searchParams }: AllergiesProps) {
  const person = await personIn((await params).person);
  const asker = await requireAsker();
  const t = await getTranslations("allergies");
  const [list, { surgery }, rows] = await Promise.all([
    readList(person),
    whoToAsk(asker, person),
    inQuery(searchParams, "rows"),
  ]);
  if (!list.ok) {
    const problem = { failure: list.failure, what: t("whatYours"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.allergies(person)} />;
  }
  const correct = correctionFor(person, startCorrectionAction);
  return (
    <PageMain
      namespaces={["allergies", "record"]}
      back={<BackLink href={paths.record(person)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <AllergyList
        list={list.value}
        person={person}
        surgery={surgery}
        shownRows={rowsAsked(rows, allergiesAtOnce)}
        correctionOf={(about: AboutAllergy) => <AskCorrection action={correct} about={about} />}
      />
    </PageMain>
  );
}
