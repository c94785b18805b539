import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { correctionFor } from "#app/(signed-in)/[person]/record-requests/_parts/correction-for.ts";
import { startCorrectionAction } from "#app/(signed-in)/[person]/record-requests/correction/actions.ts";
import { ConditionDetail } from "#components/conditions/condition-detail.tsx";
import { nameIn } from "#components/conditions/condition-name.ts";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { AskCorrection } from "#components/record-requests/ask-correction.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { requireAsker } from "#lib/access/request.ts";
import { getCondition } from "#lib/domain/conditions/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface ConditionProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

const readCondition = cache(async (person: PersonHandle, id: string) =>
  getCondition(await requireAsker(), person, id),
);

export async function generateMetadata({ params, searchParams }: ConditionProps): Promise<Metadata> {
  const { person, id } = await params;
  const t = await getTranslations("conditions");
  const read = await readCondition(await personIn(person), id);
  if (read.ok) return { title: nameIn(t)(read.value) };
  return recordProblemTitle(read.failure, t("whatOne"), searchParams);
}

/** One health condition, with a way to ask for a correction. */
export default async function ConditionPage({ params, searchParams }: ConditionProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const asker = await requireAsker();
  const t = await getTranslations("conditions");
  const record = await getTranslations("record.sources");
  const [read, { surgery }] = await Promise.all([readCondition(person, id), whoToAsk(asker, person)]);
  if (!read.ok) {
    const problem = { failure: read.failure, what: t("whatOne"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.condition(person, id)} />;
  }
  const condition = read.value;
  const at = condition.startedAt ?? condition.recordedAt;
  const about = {
    kind: t("detail.correctionKind"),
    title: nameIn(t)(condition),
    date: at === null ? "" : dateWords("en").day(at),
    source: surgery?.name ?? record("gp"),
  };
  return (
    <PageMain
      namespaces={["conditions", "consultations", "record", "record-requests"]}
      back={<BackLink href={paths.conditions(person)} text={t("title")} />}
      after={<UrgentBlock />}
    >
      <ConditionDetail
        condition={condition}
        person={person}
        surgery={surgery}
        correction={<AskCorrection action={correctionFor(person, startCorrectionAction)} about={about} />}
      />
    </PageMain>
  );
}
