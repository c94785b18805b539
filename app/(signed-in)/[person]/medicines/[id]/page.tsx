import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { MedicineDetail } from "#components/medicines/medicine-detail.tsx";
import { AskCorrection } from "#components/record-requests/ask-correction.tsx";
import { StartMessage } from "#components/sent-messages/start-message.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { requireAsker } from "#lib/access/request.ts";
import { getMedicine } from "#lib/domain/medicines/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import {
  AllergiesBeside,
  allergiesBeside,
} from "#app/(signed-in)/[person]/medicines/_parts/allergies-beside.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { correctionFor } from "#app/(signed-in)/[person]/record-requests/_parts/correction-for.ts";
import { startCorrectionAction } from "#app/(signed-in)/[person]/record-requests/correction/actions.ts";

interface MedicineProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

/** Title and page ask for the same medicine once. */
const readMedicine = cache(async (person: PersonHandle, id: string) =>
  getMedicine(await requireAsker(), person, id),
);

export async function generateMetadata({ params, searchParams }: MedicineProps): Promise<Metadata> {
  const { person, id } = await params;
  const t = await getTranslations("medicines");
  const read = await readMedicine(await personIn(person), id);
  if (read.ok) return { title: read.value.name ?? t("noName") };
  return recordProblemTitle(read.failure, t("whatOne"), searchParams);
}

/** One medicine of the record, with the person's allergies beside it. */
export default async function MedicinePage({ params, searchParams }: MedicineProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const asker = await requireAsker();
  const t = await getTranslations("medicines");
  const [read, allergies, { surgery }] = await Promise.all([
    readMedicine(person, id),
    allergiesBeside(asker, person),
    whoToAsk(asker, person),
  ]);
  if (!read.ok) {
    const problem = { failure: read.failure, what: t("whatOne"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.medicine(person, id)} />;
  }
  const medicine = read.value;
  const about = {
    kind: t("kindOfEntry"),
    title: medicine.name ?? t("noName"),
    date: medicine.startedAt === null ? "" : dateWords("en").longDay(medicine.startedAt),
    source: surgery?.name ?? t("sources.gp"),
  };
  return (
    <PageMain
      wide
      namespaces={["medicines", "allergies"]}
      back={<BackLink href={paths.medicines(person)} text={t("title")} />}
      after={<UrgentBlock />}
    >
      <MedicineDetail
        medicine={medicine}
        surgery={surgery}
        allergies={<AllergiesBeside list={allergies} person={person} />}
        correction={
          <>
            <StartMessage person={person} kind="medicine" id={id} />
            <AskCorrection action={correctionFor(person, startCorrectionAction)} about={about} />
          </>
        }
      />
    </PageMain>
  );
}
