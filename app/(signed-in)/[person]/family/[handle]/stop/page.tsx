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
import { otherIn, readHelping } from "#app/(signed-in)/[person]/family/_parts/read.ts";
import { stopHelpingAction, withdrawApplicationAction } from "./actions.ts";

interface StopProps {
  readonly params: Promise<{ person: string; handle: string }>;
  readonly searchParams: Query;
}

async function otherOf({ params }: StopProps) {
  const { person, handle } = await params;
  return otherIn(await personIn(person), handle);
}

export async function generateMetadata(props: StopProps): Promise<Metadata> {
  const t = await getTranslations("family");
  const read = await readHelping(await otherOf(props));
  if (!read.ok) return familyProblemTitle(read.failure, props.searchParams);
  const errors = await problemErrors(await inQuery(props.searchParams, "problem"));
  const title = t(read.value.standing === "asked" ? "takeBack.title" : "stopHelping.title");
  return { title: titleWithErrors(title, errors.summary.length > 0, t("error")) };
}

/** Whether one really stops helping, or takes back that one asked. */
export default async function StopHelpingPage(props: StopProps) {
  const other = await otherOf(props);
  const t = await getTranslations("family");
  const read = await readHelping(other);
  if (!read.ok)
    return (
      <FamilyProblem failure={read.failure} here={paths.stopHelping(other)} query={props.searchParams} />
    );
  const asked = read.value.standing === "asked";
  if (!asked && !canStop(read.value)) redirect(paths.helping(other));
  const action = asked ? withdrawApplicationAction : stopHelpingAction;
  return (
    <PageMain namespaces={["family"]} back={<BackLink href={paths.helping(other)} text={t("back")} />}>
      <Sure
        act={asked ? "takeBack" : "stopHelping"}
        name={read.value.name ?? t("somebody")}
        action={action.bind(null, me, other)}
        errors={await problemErrors(await inQuery(props.searchParams, "problem"))}
        keepHref={paths.helping(other)}
      />
    </PageMain>
  );
}
