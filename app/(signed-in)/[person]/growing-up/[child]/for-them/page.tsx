import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import {
  childIn,
  readChild,
  type ChildParams,
} from "#app/(signed-in)/[person]/growing-up/_parts/read-child.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { ForThem } from "#components/growing-up/for-them.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { paths } from "#lib/paths.ts";

interface ForThemProps {
  readonly params: Promise<ChildParams>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: ForThemProps): Promise<Metadata> {
  const t = await getTranslations("growing-up");
  const read = await readChild(childIn(await personIn((await params).person), (await params).child));
  return read.ok ? { title: t("forThem.title") } : recordProblemTitle(read.failure, t("what"), searchParams);
}

/** The timeline of one child in their own words, for them to read or to keep on paper. */
export default async function ForThemPage({ params, searchParams }: ForThemProps) {
  const person = await personIn((await params).person);
  const child = childIn(person, (await params).child);
  const t = await getTranslations("growing-up");
  const read = await readChild(child);
  if (!read.ok) {
    const problem = { failure: read.failure, what: t("what"), query: searchParams };
    return <RecordProblem {...problem} surgery={null} here={paths.growingUpForThem(child)} />;
  }
  return (
    <PageMain
      namespaces={["growing-up"]}
      back={<BackLink href={paths.growingUpOf(child)} text={t("backToChange")} />}
    >
      <ForThem child={read.value} />
    </PageMain>
  );
}
