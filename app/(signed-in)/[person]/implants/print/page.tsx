import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { readImplants } from "#app/(signed-in)/[person]/implants/_parts/read-implants.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { PrintedCard } from "#components/implants/printed-card.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { now } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";

interface PrintImplantsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: PrintImplantsProps): Promise<Metadata> {
  const t = await getTranslations("implants");
  const read = await readImplants(await personIn((await params).person));
  if (read.ok) return { title: t("print.title") };
  return recordProblemTitle(read.failure, t("whatOf"), searchParams);
}

/** The card for paper; where there is no implant there is nothing to print. */
export default async function PrintImplantsPage({ params, searchParams }: PrintImplantsProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("implants");
  const [read, { surgery, identity }] = await Promise.all([
    readImplants(person),
    whoToAsk(await requireAsker(), person),
  ]);
  if (!read.ok) {
    const problem = { failure: read.failure, what: t("whatOf"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.printImplants(person)} />;
  }
  if (read.value.items.length === 0) redirect(paths.implants(person));
  return (
    <PageMain
      wide
      namespaces={["implants"]}
      back={<BackLink href={paths.implants(person)} text={t("print.back")} />}
    >
      <PrintedCard
        list={read.value}
        printedFor={{
          name: identity?.chosenName ?? identity?.fullName ?? null,
          dateOfBirth: identity?.dateOfBirth ?? null,
          nhsNumber: identity?.nhsNumber ?? null,
        }}
        surgery={surgery}
        here={paths.printImplants(person)}
        printedAt={now().toString()}
      />
    </PageMain>
  );
}
