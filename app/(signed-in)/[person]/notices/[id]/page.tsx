import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ProblemOf, recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { readOneNotice } from "#app/(signed-in)/[person]/notices/_parts/read-notices.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { NoticeView } from "#components/notices/notice-view.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { me, paths } from "#lib/paths.ts";

interface NoticeProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: NoticeProps): Promise<Metadata> {
  const t = await getTranslations("notices");
  const { person, id } = await params;
  if ((await personIn(person)) !== me) return { title: t("title") };
  const read = await readOneNotice(id);
  return read.ok ? { title: t("one") } : recordProblemTitle(read.failure, t("whatOne"), searchParams);
}

/** Opening a notice is reading it: one that is open leads on to the page about the right person. */
export default async function NoticePage({ params, searchParams }: NoticeProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  if (person !== me) redirect(paths.notices());
  const t = await getTranslations("notices");
  const read = await readOneNotice(id);
  if (!read.ok) {
    const problem = { person, failure: read.failure, what: t("whatOne"), query: searchParams };
    return <ProblemOf {...problem} here={paths.notice(id)} />;
  }
  const { lead } = read.value;
  if (lead.kind === "update") redirect(lead.href);
  return (
    <PageMain namespaces={["notices"]} back={<BackLink href={paths.notices()} text={t("back")} />}>
      <NoticeView notice={read.value} />
    </PageMain>
  );
}
