import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { RecordProblem, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { PageMain } from "#app/_words/page-main.tsx";
import { GrowingChildren, NoChildren } from "#components/growing-up/growing-children.tsx";
import { OwnGrowingUp } from "#components/growing-up/own-growing-up.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { me, paths } from "#lib/paths.ts";
import { readGrowingUp } from "./_parts/read-growing-up.ts";

interface GrowingUpProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: GrowingUpProps): Promise<Metadata> {
  const t = await getTranslations("growing-up");
  if ((await personIn((await params).person)) !== me) return { title: t("title") };
  const read = await readGrowingUp();
  return read.ok ? { title: t("title") } : recordProblemTitle(read.failure, t("what"), searchParams);
}

/** What changes at 11, 13 and 16: one's own growing up, and that of the children whom one helps. */
export default async function GrowingUpPage({ params, searchParams }: GrowingUpProps) {
  const person = await personIn((await params).person);
  if (person !== me) redirect(paths.growingUpOf(person));
  const t = await getTranslations("growing-up");
  const read = await readGrowingUp();
  if (!read.ok) {
    const problem = { failure: read.failure, what: t("what"), query: searchParams };
    return <RecordProblem {...problem} surgery={null} here={paths.growingUp()} />;
  }
  const { own, helpers, children } = read.value;
  const helpsNone = children?.length === 0;
  return (
    <PageMain
      namespaces={["growing-up"]}
      back={<BackLink href={paths.family()} text={t("list.family")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      {own !== null && <OwnGrowingUp own={own} helpers={helpers} />}
      {own === null && <p>{t("list.lead")}</p>}
      {!helpsNone && <GrowingChildren all={children} />}
      {helpsNone && own === null && <NoChildren />}
    </PageMain>
  );
}
