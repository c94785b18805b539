import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { InviteSent } from "#components/family/receipts.tsx";
import { paths } from "#lib/paths.ts";
import {
  FamilyProblem,
  familyProblemTitle,
} from "#app/(signed-in)/[person]/family/_parts/family-problem.tsx";
import { otherIn, readHelper } from "#app/(signed-in)/[person]/family/_parts/read.ts";

interface AskedProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

async function otherOf({ params }: AskedProps) {
  const { person, id } = await params;
  return otherIn(await personIn(person), id);
}

export async function generateMetadata(props: AskedProps): Promise<Metadata> {
  const t = await getTranslations("family.invite.sent");
  const read = await readHelper(await otherOf(props));
  return read.ok ? { title: t("title") } : familyProblemTitle(read.failure, props.searchParams);
}

/** The receipt of asking somebody to help. Once they have answered it leads to how it stands. */
export default async function HelperAskedPage(props: AskedProps) {
  const other = await otherOf(props);
  const read = await readHelper(other);
  if (!read.ok)
    return (
      <FamilyProblem failure={read.failure} here={paths.helperAsked(other)} query={props.searchParams} />
    );
  if (read.value.kind !== "invited" || read.value.invitation.ended) redirect(paths.helper(other));
  return (
    <PageMain namespaces={["family"]}>
      <InviteSent invitation={read.value.invitation} />
    </PageMain>
  );
}
