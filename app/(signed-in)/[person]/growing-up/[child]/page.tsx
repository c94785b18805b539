import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { PageMain } from "#app/_words/page-main.tsx";
import { WhatWillChange } from "#components/growing-up/what-will-change.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { surgeryTelephone } from "#lib/domain/growing-up/queries.ts";
import { paths } from "#lib/paths.ts";
import { childIn, readChild, type ChildParams } from "../_parts/read-child.ts";

interface WhatWillChangeProps {
  readonly params: Promise<ChildParams>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: WhatWillChangeProps): Promise<Metadata> {
  const t = await getTranslations("growing-up");
  const read = await readChild(childIn(await personIn((await params).person), (await params).child));
  return read.ok ? { title: t("change.title") } : recordProblemTitle(read.failure, t("what"), searchParams);
}

/** What will change for the parent of one child, and when. */
export default async function WhatWillChangePage({ params, searchParams }: WhatWillChangeProps) {
  const person = await personIn((await params).person);
  const child = childIn(person, (await params).child);
  const t = await getTranslations("growing-up");
  const read = await readChild(child);
  if (!read.ok) {
    const problem = { failure: read.failure, what: t("what"), query: searchParams };
    return <RecordProblem {...problem} surgery={null} here={paths.growingUpOf(child)} />;
  }
  const telephone = await surgeryTelephone(await requireAsker(), read.value);
  return (
    <PageMain
      namespaces={["growing-up"]}
      back={<BackLink href={paths.growingUp()} text={t("title")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("change.title")} />
      <WhatWillChange child={read.value} telephone={telephone} />
    </PageMain>
  );
}
