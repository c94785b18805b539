import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { correctionFor } from "#app/(signed-in)/[person]/record-requests/_parts/correction-for.ts";
import { startCorrectionAction } from "#app/(signed-in)/[person]/record-requests/correction/actions.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { PanelMissing, PanelSources } from "#components/layout/panel-sources.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { AskCorrection } from "#components/record-requests/ask-correction.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { VaccinationDetail } from "#components/vaccinations/vaccination-detail.tsx";
import { vaccinationName } from "#components/vaccinations/vaccination-words.ts";
import { requireAsker } from "#lib/access/request.ts";
import { paths } from "#lib/paths.ts";
import { readVaccination } from "../_parts/read-vaccinations.ts";

interface VaccinationProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

async function nameWords() {
  const t = await getTranslations("vaccinations.name");
  return { diseases: (diseases: string) => t("diseases", { diseases }), unknown: t("unknown") };
}

export async function generateMetadata({ params, searchParams }: VaccinationProps): Promise<Metadata> {
  const { person, id } = await params;
  const t = await getTranslations("vaccinations");
  const read = await readVaccination(await personIn(person), id);
  if (read.ok) return { title: vaccinationName(read.value.vaccination, await nameWords()) };
  return recordProblemTitle(read.failure, t("whatOf"), searchParams);
}

/** One vaccination, as one source or both tell it. */
export default async function VaccinationPage({ params, searchParams }: VaccinationProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("vaccinations");
  const [read, { surgery }] = await Promise.all([
    readVaccination(person, id),
    whoToAsk(await requireAsker(), person),
  ]);
  const here = paths.vaccination(person, id);
  if (!read.ok) {
    const problem = { failure: read.failure, what: t("whatOf"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={here} />;
  }
  const { vaccination, panel } = read.value;
  const about = { panel, what: t("whatInSentence"), surgery };
  const correction = {
    kind: t("correction.kind"),
    title: vaccinationName(vaccination, await nameWords()),
    date: vaccination.givenAt === null ? "" : dateWords("en").day(vaccination.givenAt),
    source: surgery?.name ?? "",
  };
  return (
    <PageMain
      namespaces={["vaccinations", "record"]}
      back={<BackLink href={paths.vaccinations(person)} text={t("backToList")} />}
      after={<UrgentBlock />}
    >
      <PanelMissing {...about} tryAgain={`${here}?again=1`} />
      <VaccinationDetail
        vaccination={vaccination}
        surgery={surgery}
        correction={
          <AskCorrection action={correctionFor(person, startCorrectionAction)} about={correction} />
        }
      />
      <PanelSources {...about} />
    </PageMain>
  );
}
