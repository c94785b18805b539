import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { correctionFor } from "#app/(signed-in)/[person]/record-requests/_parts/correction-for.ts";
import { startCorrectionAction } from "#app/(signed-in)/[person]/record-requests/correction/actions.ts";
import { ConsultationDetail } from "#components/consultations/consultation-detail.tsx";
import { nameIn } from "#components/consultations/consultation-name.ts";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { AskCorrection } from "#components/record-requests/ask-correction.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { requireAsker } from "#lib/access/request.ts";
import { getConsultation } from "#lib/domain/consultations/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface ConsultationProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

const readConsultation = cache(async (person: PersonHandle, id: string) =>
  getConsultation(await requireAsker(), person, id),
);

export async function generateMetadata({ params, searchParams }: ConsultationProps): Promise<Metadata> {
  const { person, id } = await params;
  const t = await getTranslations("consultations");
  const read = await readConsultation(await personIn(person), id);
  if (read.ok) return { title: nameIn(t)(read.value.consultation) };
  return recordProblemTitle(read.failure, t("whatOne"), searchParams);
}

/** One consultation, with a way to ask for a correction. */
export default async function ConsultationPage({ params, searchParams }: ConsultationProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const asker = await requireAsker();
  const t = await getTranslations("consultations");
  const sources = await getTranslations("record.sources");
  const [read, { surgery }] = await Promise.all([readConsultation(person, id), whoToAsk(asker, person)]);
  if (!read.ok) {
    const problem = { failure: read.failure, what: t("whatOne"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.consultation(person, id)} />;
  }
  const { consultation } = read.value;
  const about = {
    kind: t("detail.correctionKind"),
    title: nameIn(t)(consultation),
    date: consultation.at === null ? "" : dateWords("en").day(consultation.at),
    source: surgery?.name ?? sources("gp"),
  };
  return (
    <PageMain
      namespaces={["consultations", "record", "record-requests"]}
      back={<BackLink href={paths.consultations(person)} text={t("title")} />}
      after={<UrgentBlock />}
    >
      <ConsultationDetail
        {...read.value}
        person={person}
        surgery={surgery}
        correction={<AskCorrection action={correctionFor(person, startCorrectionAction)} about={about} />}
      />
    </PageMain>
  );
}
