import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn } from "#app/(signed-in)/address.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { PrivateQuestion } from "#components/family/private-question.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { paths } from "#lib/paths.ts";
import { ownOnly } from "../_parts/read.ts";

interface InviteProps {
  readonly params: Promise<{ person: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("family.question");
  return { title: t("title") };
}

/** The private question before anything is given. */
export default async function GiveAccessPage({ params }: InviteProps) {
  ownOnly(await personIn((await params).person));
  const t = await getTranslations("family");
  return (
    <PageMain namespaces={["family"]} back={<BackLink href={paths.family()} text={t("backToFamily")} />}>
      <PrivateQuestion />
    </PageMain>
  );
}
