import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { WhoUsesChoice } from "#components/contact-preferences/who-uses-choice.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { paths } from "#lib/paths.ts";
import { PreferenceProblem } from "../_parts/preference-problem.tsx";
import { readWhoUses } from "../_parts/read-preferences.ts";

interface WhoUsesProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: WhoUsesProps): Promise<Metadata> {
  const t = await getTranslations("contact-preferences");
  const read = await readWhoUses(await personIn((await params).person));
  return read.ok ? { title: t("uses.title") } : recordProblemTitle(read.failure, t("what"), searchParams);
}

/** Which organisations write to the person as they chose. */
export default async function WhoUsesPage({ params, searchParams }: WhoUsesProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("contact-preferences");
  const read = await readWhoUses(person);
  const here = paths.whoUsesContactPreferences(person);
  if (!read.ok)
    return <PreferenceProblem {...{ person, here, failure: read.failure, query: searchParams }} />;
  return (
    <PageMain
      namespaces={["contact-preferences"]}
      back={<BackLink href={paths.contactPreferences(person)} text={t("backHere")} />}
      after={<UrgentBlock />}
    >
      <WhoUsesChoice who={read.value} tryAgain={here} />
    </PageMain>
  );
}
