import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { personIn, type Query } from "#app/(signed-in)/address.ts";
import { AnswerInvitation } from "#components/family/answer.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { answerFormName } from "#lib/domain/family/form.ts";
import { me, paths } from "#lib/paths.ts";
import {
  FamilyProblem,
  familyProblemTitle,
} from "#app/(signed-in)/[person]/family/_parts/family-problem.tsx";
import { readKeptForm } from "#app/(signed-in)/[person]/family/_parts/kept-form.ts";
import { otherIn, readHelping, readReceived } from "#app/(signed-in)/[person]/family/_parts/read.ts";
import { answerInvitationAction } from "./actions.ts";

interface AnswerProps {
  readonly params: Promise<{ person: string; handle: string }>;
  readonly searchParams: Query;
}

async function otherOf({ params }: AnswerProps) {
  const { person, handle } = await params;
  return otherIn(await personIn(person), handle);
}

export async function generateMetadata(props: AnswerProps): Promise<Metadata> {
  const t = await getTranslations("family");
  const read = await readReceived(await otherOf(props));
  if (!read.ok) return familyProblemTitle(read.failure, props.searchParams);
  const { errors } = await readKeptForm(props.searchParams, answerFormName);
  return { title: titleWithErrors(t("answer.inviteTitle"), errors.summary.length > 0, t("error")) };
}

/** Somebody asked for the person's help. What was answered already leads to how it stands. */
export default async function AnswerInvitationPage(props: AnswerProps) {
  const other = await otherOf(props);
  const t = await getTranslations("family");
  const read = await readReceived(other);
  if (!read.ok) {
    const known = read.failure.kind === "not-found" ? await readHelping(other) : read;
    if (known.ok) redirect(paths.helping(other));
    return (
      <FamilyProblem failure={read.failure} here={paths.answerInvitation(other)} query={props.searchParams} />
    );
  }
  const { key, errors } = await readKeptForm(props.searchParams, answerFormName);
  return (
    <PageMain namespaces={["family"]} back={<BackLink href={paths.family()} text={t("backToFamily")} />}>
      <AnswerInvitation
        invitation={read.value}
        action={answerInvitationAction.bind(null, me, other)}
        oneTimeKey={key}
        errors={errors}
      />
    </PageMain>
  );
}
