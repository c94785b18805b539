import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { readUpdate } from "#app/(signed-in)/[person]/care-updates/_parts/read-updates.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { PrintedUpdate } from "#components/care-updates/printed-update.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";

interface PrintUpdateProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: PrintUpdateProps): Promise<Metadata> {
  const t = await getTranslations("care-updates");
  const { person, id } = await params;
  const read = await readUpdate(await personIn(person), id);
  return read.ok ? { title: t("print.title") } : recordProblemTitle(read.failure, t("whatOne"), searchParams);
}

/** Going home, for paper. Of anything else there is nothing to print. */
export default async function PrintUpdatePage({ params, searchParams }: PrintUpdateProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("care-updates");
  const [read, { identity }] = await Promise.all([
    readUpdate(person, id),
    whoToAsk(await requireAsker(), person),
  ]);
  if (!read.ok) {
    const problem = { person, failure: read.failure, what: t("whatOne"), query: searchParams };
    return <ProblemOf {...problem} here={paths.printCareUpdate(person, id)} />;
  }
  const { update } = read.value;
  const { goingHome } = update;
  if (goingHome === null) redirect(paths.careUpdate(person, id));
  return (
    <PageMain
      namespaces={["care-updates"]}
      back={<BackLink href={paths.careUpdate(person, id)} text={t("print.back")} />}
    >
      <PrintedUpdate
        update={{ ...update, goingHome }}
        printedFor={{
          name: identity?.chosenName ?? identity?.fullName ?? null,
          dateOfBirth: identity?.dateOfBirth ?? null,
          nhsNumber: identity?.nhsNumber ?? null,
        }}
        printedAt={now().toString()}
      />
    </PageMain>
  );
}
