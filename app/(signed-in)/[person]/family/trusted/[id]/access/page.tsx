import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { ChangeAccess } from "#components/family/change-forms.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { accessFormName } from "#lib/domain/family/form.ts";
import { me, paths } from "#lib/paths.ts";
import {
  FamilyProblem,
  familyProblemTitle,
} from "#app/(signed-in)/[person]/family/_parts/family-problem.tsx";
import { readKeptForm } from "#app/(signed-in)/[person]/family/_parts/kept-form.ts";
import { otherIn, readHelper } from "#app/(signed-in)/[person]/family/_parts/read.ts";
import { changeAccessAction } from "./actions.ts";

interface AccessProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

async function otherOf({ params }: AccessProps) {
  const { person, id } = await params;
  return otherIn(await personIn(person), id);
}

export async function generateMetadata(props: AccessProps): Promise<Metadata> {
  const t = await getTranslations("family");
  const read = await readHelper(await otherOf(props));
  if (!read.ok) return familyProblemTitle(read.failure, props.searchParams);
  const { errors } = await readKeptForm(props.searchParams, accessFormName);
  return { title: titleWithErrors(t("accessForm.title"), errors.summary.length > 0, t("error")) };
}

/** What somebody may do for the person: each of the eight things on or off. Only an active access can be changed. */
export default async function HelperAccessPage(props: AccessProps) {
  const other = await otherOf(props);
  const t = await getTranslations("family");
  const read = await readHelper(other);
  if (!read.ok)
    return (
      <FamilyProblem failure={read.failure} here={paths.helperAccess(other)} query={props.searchParams} />
    );
  if (read.value.kind === "invited" || read.value.relationship.standing !== "active")
    redirect(paths.helper(other));
  const kept = await readKeptForm(props.searchParams, accessFormName);
  return (
    <PageMain namespaces={["family"]} back={<BackLink href={paths.helper(other)} text={t("back")} />}>
      <ChangeAccess
        action={changeAccessAction.bind(null, me, other)}
        oneTimeKey={kept.key}
        values={kept.values ?? { access: read.value.relationship.granted }}
        errors={kept.errors}
      />
    </PageMain>
  );
}
