import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { DeleteAnswers } from "#components/questionnaires/delete-answers.tsx";
import { AnsweredElsewhere, ClosedForm, OtherAnswers } from "#components/questionnaires/other-ways.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { askedQuestions } from "#lib/domain/questionnaires/model.ts";
import type { OpenedForm } from "#lib/domain/questionnaires/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { FormProblem, readForm } from "#app/(signed-in)/[person]/questionnaires/_parts/one-form.tsx";
import { OpenForm } from "#app/(signed-in)/[person]/questionnaires/_parts/open-form.tsx";
import {
  actErrors,
  numberOf,
  refusedAnswer,
  stepAddress,
  stepIn,
  type Step,
} from "#app/(signed-in)/[person]/questionnaires/_parts/steps.ts";
import { answerQuestionAction, deleteAnswersAction, sendAnswersAction } from "./actions.ts";

interface QuestionnaireProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

type Open = Extract<OpenedForm["standing"], { kind: "open" }>;

async function deleteTitle(query: Query): Promise<string> {
  const t = await getTranslations("questionnaires");
  return titleWithErrors(t("delete.title"), (await inQuery(query, "problem")) !== null, t("error"));
}

/** Answers are kept that can no longer be sent: the form is closed, or the hospital has others. */
const isLeftOver = ({ standing, asked }: OpenedForm): boolean =>
  standing.kind === "sent" ? standing.unsent !== null : standing.kind === "closed" && asked.started !== null;

/** What is left over can still be deleted. */
const deletesLeftOver = (opened: OpenedForm, wanted: string | null): boolean =>
  wanted === "delete" && isLeftOver(opened);

/** The hospital has said that it has other answers, and those that are kept here are there to tell of. */
const hasOthers = ({ standing }: OpenedForm, problem: string | null): boolean =>
  problem === "other-answers" &&
  (standing.kind === "open" ? standing.version > 0 : standing.kind === "sent" && standing.unsent !== null);

async function stepTitle(
  person: PersonHandle,
  { form }: Open,
  step: Step,
  query: Query,
): Promise<string | null> {
  const t = await getTranslations("questionnaires");
  const failed = (await inQuery(query, "problem")) !== null;
  if (step.kind === "check") return titleWithErrors(t("check.title"), failed, t("error"));
  if (step.kind === "delete") return deleteTitle(query);
  if (step.kind === "advice") return t("advice.title");
  if (step.kind === "start") return null;
  const { text, required } = step.question;
  const refused = await refusedAnswer(person, step.question, query);
  const wrong = Object.keys(refused?.codes ?? {}).length > 0;
  const asked = required ? text : t("question.optional", { question: text });
  return titleWithErrors(form.questions.length > 0 ? asked : "", wrong, t("error"));
}

export async function generateMetadata({ params, searchParams }: QuestionnaireProps): Promise<Metadata> {
  const t = await getTranslations("questionnaires");
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const read = await readForm(person, id);
  if (!read.ok) return recordProblemTitle(read.failure, t("what"), searchParams);
  const { asked, standing } = read.value;
  const title = asked.title ?? t("unnamed");
  const wanted = await inQuery(searchParams, "step");
  if (deletesLeftOver(read.value, wanted)) return { title: await deleteTitle(searchParams) };
  if (hasOthers(read.value, await inQuery(searchParams, "problem"))) return { title: t("others.title") };
  if (standing.kind !== "open") return { title };
  const step = stepIn(standing, wanted);
  return { title: (await stepTitle(person, standing, step, searchParams)) ?? title };
}

/** Where the back link leads: the question before, the answers, the start, or the list. */
function backFrom(person: PersonHandle, id: string, standing: Open, step: Step, then: string | null): string {
  if (step.kind === "start") return paths.questionnaires(person);
  const { form, kept } = standing;
  const asked = askedQuestions(form, kept.answers);
  if (step.kind === "delete") return paths.questionnaire(person, id);
  if (step.kind === "advice") return stepAddress(person, id, String(numberOf(form, step.question)));
  if (step.kind === "question" && then === "check") return stepAddress(person, id, "check");
  const before = step.kind === "check" ? asked.at(-1) : asked[asked.indexOf(step.question) - 1];
  return before === undefined
    ? paths.questionnaire(person, id)
    : stepAddress(person, id, String(numberOf(form, before)));
}

interface NotOpenProps {
  readonly person: PersonHandle;
  readonly id: string;
  readonly opened: OpenedForm;
  readonly problem: string | null;
}

/** What is left over of answers, and the way to delete it. */
async function LeftOver({ person, id, opened, problem }: NotOpenProps) {
  const t = await getTranslations("questionnaires");
  const keep = `${paths.questionnaire(person, id)}${opened.standing.kind === "sent" ? "?problem=other-answers" : ""}`;
  return (
    <PageMain namespaces={["questionnaires"]} back={<BackLink href={keep} text={t("back.question")} />}>
      <DeleteAnswers
        action={deleteAnswersAction.bind(null, person, id)}
        keep={keep}
        errors={await actErrors("delete", problem)}
        closed
      />
    </PageMain>
  );
}

/** A form that is not answered here: where it is, why not, or that the hospital has other answers. */
async function NotOpen({ person, id, opened: { asked, standing, telephone } }: NotOpenProps) {
  const t = await getTranslations("questionnaires");
  const forget = stepAddress(person, id, "delete");
  const ways = { asked, telephone, forget };
  const leave = asked.appointment === null ? null : paths.leaveForPortal(person, asked.appointment.id);
  return (
    <PageMain
      namespaces={["questionnaires"]}
      back={<BackLink href={paths.questionnaires(person)} text={t("back.list")} />}
    >
      {standing.kind === "elsewhere" ? (
        <AnsweredElsewhere {...{ asked, telephone, leave }} because={standing.because} />
      ) : standing.kind === "closed" ? (
        <ClosedForm {...ways} />
      ) : (
        <OtherAnswers {...ways} see={standing.kind === "sent" ? paths.questionnaireSent(person, id) : null} />
      )}
    </PageMain>
  );
}

/** One form: before it begins, each question, and the answers; or where else it is answered. */
export default async function QuestionnairePage({ params, searchParams }: QuestionnaireProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("questionnaires");
  const read = await readForm(person, id);
  const here = paths.questionnaire(person, id);
  if (!read.ok)
    return <FormProblem person={person} here={here} failure={read.failure} query={searchParams} />;
  const opened = read.value;
  const { asked, standing } = opened;
  const wanted = await inQuery(searchParams, "step");
  const problem = await inQuery(searchParams, "problem");
  if (deletesLeftOver(opened, wanted)) return <LeftOver {...{ person, id, opened, problem }} />;
  const others = hasOthers(opened, problem);
  if (standing.kind === "sent" && !others) redirect(paths.questionnaireSent(person, id));
  if (standing.kind !== "open" || others) return <NotOpen {...{ person, id, opened, problem }} />;
  const step = stepIn(standing, wanted);
  const back =
    step.kind === "start" ? (
      <BackLink href={paths.questionnaires(person)} text={t("back.list")} />
    ) : (
      <BackLink
        href={backFrom(person, id, standing, step, await inQuery(searchParams, "then"))}
        text={t("back.question")}
      />
    );
  return (
    <PageMain namespaces={["questionnaires"]} back={back}>
      <OpenForm
        {...{ person, asked, standing, step }}
        query={searchParams}
        actions={{
          answer: answerQuestionAction.bind(null, person, id),
          send: sendAnswersAction.bind(null, person, id),
          forget: deleteAnswersAction.bind(null, person, id),
        }}
      />
    </PageMain>
  );
}
