import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { Sure } from "#components/family/sure.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { canStop } from "#lib/domain/family/model.ts";
import { me, paths } from "#lib/paths.ts";
import { problemErrors } from "#app/(signed-in)/[person]/family/_parts/errors.ts";
import {
  FamilyProblem,
  familyProblemTitle,
} from "#app/(signed-in)/[person]/family/_parts/family-problem.tsx";
import { nameOfHelper } from "#app/(signed-in)/[person]/family/_parts/who-helps.ts";
import { otherIn, readHelper } from "#app/(signed-in)/[person]/family/_parts/read.ts";
import { stopHelperAction, withdrawInvitationAction } from "./actions.ts";

interface StopProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

async function otherOf({ params }: StopProps) {
  const { person, id } = await params;
  return otherIn(await personIn(person), id);
}

export async function generateMetadata(props: StopProps): Promise<Metadata> {
  const t = await getTranslations("family");
  const read = await readHelper(await otherOf(props));
  if (!read.ok) return familyProblemTitle(read.failure, props.searchParams);
  const errors = await problemErrors(await inQuery(props.searchParams, "problem"));
  const title = t(read.value.kind === "invited" ? "withdrawInvite.title" : "stopHelper.title");
  return { title: titleWithErrors(title, errors.summary.length > 0, t("error")) };
}

/** Whether somebody's access is really to be stopped, or what was asked of them taken back. */
export default async function StopHelperPage(props: StopProps) {
  const other = await otherOf(props);
  const t = await getTranslations("family");
  const read = await readHelper(other);
  if (!read.ok)
    return <FamilyProblem failure={read.failure} here={paths.stopHelper(other)} query={props.searchParams} />;
  const { value: helper } = read;
  if (helper.kind === "known" && !canStop(helper.relationship)) redirect(paths.helper(other));
  const invited = helper.kind === "invited";
  const action = invited ? withdrawInvitationAction : stopHelperAction;
  return (
    <PageMain namespaces={["family"]} back={<BackLink href={paths.helper(other)} text={t("back")} />}>
      <Sure
        act={invited ? "withdrawInvite" : "stopHelper"}
        name={nameOfHelper(helper) ?? t("somebody")}
        action={action.bind(null, me, other)}
        errors={await problemErrors(await inQuery(props.searchParams, "problem"))}
        keepHref={paths.helper(other)}
      />
    </PageMain>
  );
}
