import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { HelperDetail, InvitedDetail } from "#components/family/helper-detail.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { paths } from "#lib/paths.ts";
import {
  Done,
  FamilyProblem,
  familyProblemTitle,
} from "#app/(signed-in)/[person]/family/_parts/family-problem.tsx";
import { otherIn, readHelper } from "#app/(signed-in)/[person]/family/_parts/read.ts";

interface HelperProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

async function otherOf({ params }: HelperProps) {
  const { person, id } = await params;
  return otherIn(await personIn(person), id);
}

/** Without a name: titles stay in the history. */
export async function generateMetadata(props: HelperProps): Promise<Metadata> {
  const t = await getTranslations("family.one");
  const read = await readHelper(await otherOf(props));
  return read.ok ? { title: t("helpedTitlePlain") } : familyProblemTitle(read.failure, props.searchParams);
}

/** Somebody who helps the person, asked to, or was asked: what they may do, and the ways to change each. */
export default async function HelperPage(props: HelperProps) {
  const other = await otherOf(props);
  const t = await getTranslations("family");
  const read = await readHelper(other);
  if (!read.ok)
    return <FamilyProblem failure={read.failure} here={paths.helper(other)} query={props.searchParams} />;
  return (
    <PageMain
      namespaces={["family"]}
      back={<BackLink href={paths.family()} text={t("backToFamily")} />}
      after={<UrgentBlock />}
    >
      <Done query={props.searchParams} />
      {read.value.kind === "invited" ? (
        <InvitedDetail invitation={read.value.invitation} />
      ) : (
        <HelperDetail relationship={read.value.relationship} />
      )}
    </PageMain>
  );
}
