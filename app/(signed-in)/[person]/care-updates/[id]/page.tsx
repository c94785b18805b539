import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoseIn } from "#app/(signed-in)/[person]/_parts/whose.ts";
import { readUpdate } from "#app/(signed-in)/[person]/care-updates/_parts/read-updates.ts";
import { sharedWith } from "#app/(signed-in)/shared-with.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { UpdateView } from "#components/care-updates/update-view.tsx";
import { NotSharedParts } from "#components/layout/not-shared-parts.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { now } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

interface CareUpdateProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: CareUpdateProps): Promise<Metadata> {
  const t = await getTranslations("care-updates");
  const { person, id } = await params;
  const read = await readUpdate(await personIn(person), id);
  if (!read.ok) return recordProblemTitle(read.failure, t("whatOne"), searchParams);
  return { title: t(`short.${read.value.update.kind}`) };
}

/** Parts of the record to which the page leads, as far as they are not open to who reads it. */
async function notShared(person: PersonHandle): Promise<readonly string[]> {
  const t = await getTranslations();
  const { may } = await sharedWith(person);
  return [
    ...(may("medicines:read") ? [] : [t("medicines.title")]),
    ...(may("documents:read") ? [] : [t("documents.title")]),
    ...(may("care-plan:read") ? [] : [t("care-updates.carePlan")]),
  ];
}

/** One thing that happened in a person's care, with everything that the hospital says of it. */
export default async function CareUpdatePage({ params, searchParams }: CareUpdateProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("care-updates");
  const read = await readUpdate(person, id);
  if (!read.ok) {
    const problem = { person, failure: read.failure, what: t("whatOne"), query: searchParams };
    return <ProblemOf {...problem} here={paths.careUpdate(person, id)} />;
  }
  return (
    <PageMain
      namespaces={["care-updates"]}
      back={<BackLink href={paths.careUpdates(person)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      <UpdateView {...read.value} person={person} whose={await whoseIn(person)} now={now().toString()} />
      {read.value.update.goingHome !== null && (
        <NotSharedParts parts={await notShared(person)} href={paths.helping(person)} />
      )}
    </PageMain>
  );
}
