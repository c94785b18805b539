import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { NoticeList } from "#components/notices/notice-list.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { me, paths } from "#lib/paths.ts";
import { readNotices } from "./_parts/read-notices.ts";

interface NoticesProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: NoticesProps): Promise<Metadata> {
  const t = await getTranslations("notices");
  await personIn((await params).person);
  const read = await readNotices();
  return read.ok ? { title: t("title") } : recordProblemTitle(read.failure, t("what"), searchParams);
}

/** What one is told about people whom one helps and who help. Nobody else's are ever shown. */
export default async function NoticesPage({ params, searchParams }: NoticesProps) {
  const person = await personIn((await params).person);
  if (person !== me) redirect(paths.notices());
  const t = await getTranslations("notices");
  const read = await readNotices();
  if (!read.ok) {
    const problem = { person, failure: read.failure, what: t("what"), query: searchParams };
    return <ProblemOf {...problem} here={paths.notices()} />;
  }
  return (
    <PageMain
      namespaces={["notices"]}
      back={<BackLink href={paths.home(me)} text={t("backHome")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="l" text={t("title")} />
      <p>{t("lead")}</p>
      <NoticeList notices={read.value} />
    </PageMain>
  );
}
