import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { RecordMenu } from "#components/record/record-menu.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { describeSession } from "#lib/access/asker.ts";
import { requireAsker } from "#lib/access/request.ts";
import { personIn } from "#app/(signed-in)/address.ts";
import { paths } from "#lib/paths.ts";
import { NotProvenYet } from "../_parts/home-news.tsx";
import { allOfRecord, openParts } from "../_parts/parts-of-record.ts";

interface RecordProps {
  readonly params: Promise<{ person: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("record");
  return { title: t("title") };
}

/** The hub of the health record. It reads nothing itself, so that it opens at once and when no source answers. */
export default async function RecordPage({ params }: RecordProps) {
  const person = await personIn((await params).person);
  const [t, shell] = await Promise.all([getTranslations("record"), getTranslations("test-results")]);
  const session = await describeSession(await requireAsker());
  const parts = await openParts(person, allOfRecord);
  const proven = session.state !== "live" || session.identityLevel === "P9";
  return (
    <PageMain
      namespaces={["record"]}
      back={<BackLink href={paths.home(person)} text={shell("backToHome")} />}
      after={<UrgentBlock />}
    >
      <Heading level={1} size="xl" text={t("title")} />
      {proven ? (
        <>
          <p>{t("lead")}</p>
          <RecordMenu person={person} {...parts} />
        </>
      ) : (
        <NotProvenYet person={person} />
      )}
    </PageMain>
  );
}
