import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ChangeUntil } from "#components/family/change-forms.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { dateAt, now } from "#lib/clock.ts";
import { untilFormName } from "#lib/domain/family/form.ts";
import { me, paths } from "#lib/paths.ts";
import {
  FamilyProblem,
  familyProblemTitle,
} from "#app/(signed-in)/[person]/family/_parts/family-problem.tsx";
import { readKeptForm } from "#app/(signed-in)/[person]/family/_parts/kept-form.ts";
import { otherIn, readHelper } from "#app/(signed-in)/[person]/family/_parts/read.ts";
import { changeUntilAction } from "./actions.ts";

interface UntilProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

async function otherOf({ params }: UntilProps) {
  const { person, id } = await params;
  return otherIn(await personIn(person), id);
}

export async function generateMetadata(props: UntilProps): Promise<Metadata> {
  const t = await getTranslations("family");
  const read = await readHelper(await otherOf(props));
  if (!read.ok) return familyProblemTitle(read.failure, props.searchParams);
  const { errors } = await readKeptForm(props.searchParams, untilFormName);
  return { title: titleWithErrors(t("untilForm.title"), errors.summary.length > 0, t("error")) };
}

/** Until when somebody may help the person. */
export default async function HelperUntilPage(props: UntilProps) {
  const other = await otherOf(props);
  const t = await getTranslations("family");
  const read = await readHelper(other);
  if (!read.ok)
    return (
      <FamilyProblem failure={read.failure} here={paths.helperUntil(other)} query={props.searchParams} />
    );
  if (read.value.kind === "invited" || read.value.relationship.standing !== "active")
    redirect(paths.helper(other));
  const kept = await readKeptForm(props.searchParams, untilFormName);
  return (
    <PageMain namespaces={["family"]} back={<BackLink href={paths.helper(other)} text={t("back")} />}>
      <ChangeUntil
        action={changeUntilAction.bind(null, me, other)}
        oneTimeKey={kept.key}
        values={kept.values ?? {}}
        errors={kept.errors}
        today={dateAt(now()).toString()}
      />
    </PageMain>
  );
}
