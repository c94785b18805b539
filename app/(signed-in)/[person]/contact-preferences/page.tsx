import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { PreferencesSummary } from "#components/contact-preferences/preferences-summary.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { changeParts } from "#lib/domain/contact-preferences/model.ts";
import { paths } from "#lib/paths.ts";
import { PreferenceProblem } from "./_parts/preference-problem.tsx";
import { readPreferences } from "./_parts/read-preferences.ts";

interface PreferencesProps {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Query;
}

export async function generateMetadata({ params, searchParams }: PreferencesProps): Promise<Metadata> {
  const t = await getTranslations("contact-preferences");
  const read = await readPreferences(await personIn((await params).person));
  return read.ok ? { title: t("title") } : recordProblemTitle(read.failure, t("what"), searchParams);
}

/** What a person chose of how they are contacted. Nobody chooses for another. */
export default async function ContactPreferencesPage({ params, searchParams }: PreferencesProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("contact-preferences");
  const read = await readPreferences(person);
  if (!read.ok) {
    const problem = { person, failure: read.failure, query: searchParams };
    return <PreferenceProblem {...problem} here={paths.contactPreferences(person)} />;
  }
  const saved = await inQuery(searchParams, "saved");
  return (
    <PageMain
      namespaces={["contact-preferences"]}
      back={<BackLink href={paths.profile(person)} text={t("back")} />}
      after={<UrgentBlock />}
    >
      <PreferencesSummary
        preferences={read.value}
        saved={changeParts.find((part) => part === saved) ?? null}
        person={person}
      />
    </PageMain>
  );
}
