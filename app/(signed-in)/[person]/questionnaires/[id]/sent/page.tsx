import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { FormProblem, readSent } from "#app/(signed-in)/[person]/questionnaires/_parts/one-form.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { SentElsewhere, SentForm } from "#components/questionnaires/sent-form.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { paths } from "#lib/paths.ts";

interface SentProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: SentProps): Promise<Metadata> {
  const t = await getTranslations("questionnaires");
  const { person, id } = await params;
  const read = await readSent(await personIn(person), id);
  if (!read.ok) return recordProblemTitle(read.failure, t("what"), searchParams);
  const { asked, receipt } = read.value;
  return { title: receipt === null ? (asked.title ?? t("unnamed")) : t("sent.title") };
}

/** The receipt: what was sent, when, to whom, and by when somebody looks. */
export default async function SentPage({ params, searchParams }: SentProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("questionnaires");
  const read = await readSent(person, id);
  const here = paths.questionnaireSent(person, id);
  if (!read.ok) return <FormProblem {...{ person, here, query: searchParams }} failure={read.failure} />;
  const { asked, receipt } = read.value;
  return (
    <PageMain
      namespaces={["questionnaires"]}
      back={<BackLink href={paths.questionnaires(person)} text={t("back.list")} />}
      after={<UrgentBlock />}
    >
      {receipt === null ? (
        <SentElsewhere asked={asked} person={person} />
      ) : (
        <SentForm {...{ asked, person, receipt }} />
      )}
    </PageMain>
  );
}
