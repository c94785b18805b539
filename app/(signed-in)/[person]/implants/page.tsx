import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { ImplantList } from "#components/implants/implant-list.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { paths } from "#lib/paths.ts";
import { readImplants } from "./_parts/read-implants.ts";

interface ImplantsProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: ImplantsProps): Promise<Metadata> {
  const t = await getTranslations("implants");
  const read = await readImplants(await personIn((await params).person));
  if (read.ok) return { title: t("title") };
  return recordProblemTitle(read.failure, t("whatOf"), searchParams);
}

/** Implants and devices in a person's body, with safety notices about them on top. */
export default async function ImplantsPage({ params, searchParams }: ImplantsProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("implants");
  const [read, { surgery }] = await Promise.all([
    readImplants(person),
    whoToAsk(await requireAsker(), person),
  ]);
  if (!read.ok) {
    const problem = { failure: read.failure, what: t("whatOf"), query: searchParams };
    return <RecordProblem {...problem} surgery={surgery} here={paths.implants(person)} />;
  }
  return (
    <PageMain
      namespaces={["implants", "record", "glossary"]}
      back={<BackLink href={paths.record(person)} text={t("backToRecord")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <ImplantList list={read.value} person={person} surgery={surgery} />
    </PageMain>
  );
}
