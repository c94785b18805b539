import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { AnswerApplication } from "#components/family/answer.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { answerFormName } from "#lib/domain/family/form.ts";
import { me, paths } from "#lib/paths.ts";
import {
  FamilyProblem,
  familyProblemTitle,
} from "#app/(signed-in)/[person]/family/_parts/family-problem.tsx";
import { readKeptForm } from "#app/(signed-in)/[person]/family/_parts/kept-form.ts";
import { otherIn, readHelper } from "#app/(signed-in)/[person]/family/_parts/read.ts";
import { answerApplicationAction } from "./actions.ts";

interface AnswerProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

async function otherOf({ params }: AnswerProps) {
  const { person, id } = await params;
  return otherIn(await personIn(person), id);
}

export async function generateMetadata(props: AnswerProps): Promise<Metadata> {
  const t = await getTranslations("family");
  const read = await readHelper(await otherOf(props));
  if (!read.ok) return familyProblemTitle(read.failure, props.searchParams);
  const { errors } = await readKeptForm(props.searchParams, answerFormName);
  return { title: titleWithErrors(t("answer.applyTitle"), errors.summary.length > 0, t("error")) };
}

/** Somebody asked to help the person. What no longer waits leads to how it stands. */
export default async function AnswerApplicationPage(props: AnswerProps) {
  const other = await otherOf(props);
  const t = await getTranslations("family");
  const read = await readHelper(other);
  if (!read.ok)
    return (
      <FamilyProblem failure={read.failure} here={paths.answerHelper(other)} query={props.searchParams} />
    );
  if (read.value.kind === "invited" || read.value.relationship.standing !== "asked")
    redirect(paths.helper(other));
  const { key, errors } = await readKeptForm(props.searchParams, answerFormName);
  return (
    <PageMain namespaces={["family"]} back={<BackLink href={paths.family()} text={t("backToFamily")} />}>
      <AnswerApplication
        relationship={read.value.relationship}
        action={answerApplicationAction.bind(null, me, other)}
        oneTimeKey={key}
        errors={errors}
      />
    </PageMain>
  );
}
