import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { personIn } from "#app/(signed-in)/address.ts";
import { PageMain } from "#app/_words/page-main.tsx";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { FamilySupport } from "#components/family/private-question.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { ownOnly } from "../_parts/read.ts";

interface SupportProps {
  readonly params: Promise<{ person: string }>;
}

/** Neutral on purpose: it stays in the history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("family.support");
  return { title: t("title") };
}

/** For whoever is made to give somebody access. */
export default async function FamilySupportPage({ params }: SupportProps) {
  const person = ownOnly(await personIn((await params).person));
  const { surgery } = await whoToAsk(await requireAsker(), person);
  return (
    <PageMain namespaces={["family", "safety"]}>
      <FamilySupport surgery={surgery} />
    </PageMain>
  );
}
