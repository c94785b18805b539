import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn } from "#app/(signed-in)/address.ts";
import { turnAway } from "#app/(signed-in)/turn-away.ts";
import { ChooseKind } from "#components/own-entries/choose-kind.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { requirePermit } from "#lib/access/gate.ts";
import { requireAsker } from "#lib/access/request.ts";
import { paths } from "#lib/paths.ts";

interface AddProps {
  readonly params: Promise<{ person: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("own-entries");
  return { title: t("choose.title") };
}

/** What the person wants to add. */
export default async function AddPage({ params }: AddProps) {
  const person = await personIn((await params).person);
  const t = await getTranslations("own-entries");
  const permit = await requirePermit(await requireAsker(), "own-entries:read", person);
  if (!permit.ok) await turnAway(permit.failure, paths.ownEntries(person));
  return (
    <PageMain
      namespaces={["own-entries"]}
      back={<BackLink href={paths.ownEntries(person)} text={t("backToList")} />}
    >
      <ChooseKind person={person} />
    </PageMain>
  );
}
