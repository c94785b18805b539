import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { HelpAskedFor } from "#components/family/receipts.tsx";
import { requireAsker } from "#lib/access/request.ts";
import { getHelpReceipt } from "#lib/domain/help-requests/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import {
  FamilyProblem,
  familyProblemTitle,
} from "#app/(signed-in)/[person]/family/_parts/family-problem.tsx";
import { otherIn } from "#app/(signed-in)/[person]/family/_parts/read.ts";

interface SentProps {
  readonly params: Promise<{ person: string; handle: string }>;
  readonly searchParams: Query;
}

const readReceipt = cache(async (other: PersonHandle) => getHelpReceipt(await requireAsker(), other));

async function otherOf({ params }: SentProps) {
  const { person, handle } = await params;
  return otherIn(await personIn(person), handle);
}

export async function generateMetadata(props: SentProps): Promise<Metadata> {
  const t = await getTranslations("family.apply.sent");
  const receipt = await readReceipt(await otherOf(props));
  return receipt.ok ? { title: t("title") } : familyProblemTitle(receipt.failure, props.searchParams);
}

/** The receipt of asking to help somebody. It can be loaded again: nothing is sent by it. */
export default async function AskedToHelpPage(props: SentProps) {
  const other = await otherOf(props);
  const receipt = await readReceipt(other);
  if (!receipt.ok)
    return (
      <FamilyProblem failure={receipt.failure} here={paths.askedToHelp(other)} query={props.searchParams} />
    );
  return (
    <PageMain namespaces={["family"]}>
      <HelpAskedFor receipt={receipt.value} person={other} />
    </PageMain>
  );
}
