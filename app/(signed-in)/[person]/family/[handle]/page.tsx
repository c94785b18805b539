import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { AtTheSurgery } from "#components/family/family-ways.tsx";
import { HelpingDetail } from "#components/family/helping-detail.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { me, paths } from "#lib/paths.ts";
import { Done, FamilyProblem, familyProblemTitle } from "../_parts/family-problem.tsx";
import { otherIn, readHelping, readReceived } from "../_parts/read.ts";

interface HelpingProps {
  readonly params: Promise<{ person: string; handle: string }>;
  readonly searchParams: Query;
}

async function otherOf({ params }: HelpingProps) {
  const { person, handle } = await params;
  return otherIn(await personIn(person), handle);
}

/** Without a name: titles stay in the history. */
export async function generateMetadata(props: HelpingProps): Promise<Metadata> {
  const t = await getTranslations("family.one");
  const read = await readHelping(await otherOf(props));
  return read.ok ? { title: t("helpingTitlePlain") } : familyProblemTitle(read.failure, props.searchParams);
}

/** How it stands with somebody whom the person helps: also where a page about them was refused. */
export default async function HelpingPage(props: HelpingProps) {
  const other = await otherOf(props);
  const t = await getTranslations("family");
  const read = await readHelping(other);
  if (!read.ok) {
    const invited = read.failure.kind === "not-found" ? await readReceived(other) : read;
    if (invited.ok) redirect(paths.answerInvitation(other));
    const closed = { failure: read.failure, stillWorks: t("one.notKnown") };
    return <FamilyProblem {...closed} here={paths.helping(other)} query={props.searchParams} />;
  }
  const active = read.value.standing === "active";
  const surgery = active ? null : (await whoToAsk(await requireAsker(), me)).surgery;
  return (
    <PageMain
      namespaces={["family"]}
      back={<BackLink href={paths.family()} text={t("backToFamily")} />}
      after={<UrgentBlock />}
    >
      <Done query={props.searchParams} />
      <HelpingDetail relationship={read.value} />
      {!active && <AtTheSurgery surgery={surgery} />}
    </PageMain>
  );
}
