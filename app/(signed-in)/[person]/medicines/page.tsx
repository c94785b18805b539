import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { MedicineList, medicinesAtOnce } from "#components/medicines/medicine-list.tsx";
import { OwnMedicines } from "#components/medicines/own-medicines.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { rowsAsked } from "#components/ui/patterns/list-groups.ts";
import { requireAsker } from "#lib/access/request.ts";
import { listMedicines } from "#lib/domain/medicines/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { shownPanel } from "#app/(signed-in)/[person]/_parts/shown-panel.ts";
import { openParts } from "#app/(signed-in)/[person]/_parts/parts-of-record.ts";
import {
  AllergiesBeside,
  allergiesBeside,
} from "#app/(signed-in)/[person]/medicines/_parts/allergies-beside.tsx";
import { ownMedicines } from "#app/(signed-in)/[person]/medicines/_parts/own-medicines.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";

interface MedicinesProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

/** Title and page ask for the same list once. */
const readList = cache(async (person: PersonHandle) =>
  shownPanel(await listMedicines(await requireAsker(), person)),
);

export async function generateMetadata({ params, searchParams }: MedicinesProps): Promise<Metadata> {
  const t = await getTranslations("medicines");
  const list = await readList(await personIn((await params).person));
  if (list.ok) return { title: t("title") };
  return recordProblemTitle(list.failure, t("whatYours"), searchParams);
}

/** All medicines of a person, whoever prescribed or sold them, with allergies stated before them. */
export default async function MedicinesPage({ params, searchParams }: MedicinesProps) {
  const person = await personIn((await params).person);
  const asker = await requireAsker();
  const t = await getTranslations("medicines");
  const { isOpen } = await openParts(person);
  const [list, allergies, own, { surgery }, rows] = await Promise.all([
    readList(person),
    allergiesBeside(asker, person),
    ownMedicines(asker, person),
    whoToAsk(asker, person),
    inQuery(searchParams, "rows"),
  ]);
  if (!list.ok) {
    const problem = { failure: list.failure, what: t("whatYours"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.medicines(person)} />;
  }
  return (
    <PageMain
      namespaces={["medicines", "allergies", "record"]}
      back={<BackLink href={paths.record(person)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <MedicineList
        list={list.value}
        person={person}
        surgery={surgery}
        shownRows={rowsAsked(rows, medicinesAtOnce)}
        allergies={<AllergiesBeside list={allergies} person={person} />}
        own={
          isOpen("own-entries") && (
            <OwnMedicines rows={own} addHref={paths.addOwnEntryOf(person, "medicine")} />
          )
        }
      />
    </PageMain>
  );
}
