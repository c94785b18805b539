import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { AnsweredElsewhere, ClosedForm } from "#components/questionnaires/other-ways.tsx";
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

/** What is kept of a form that is closed can still be deleted. */
const deletesClosed = ({ standing, asked }: OpenedForm, wanted: string | null): boolean =>
  standing.kind === "closed" && wanted === "delete" && asked.started !== null;

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
  if (deletesClosed(read.value, wanted)) return { title: await deleteTitle(searchParams) };
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

/** One form: before it begins, each question, and the answers; or where else it is answered. */
export default async function QuestionnairePage({ params, searchParams }: QuestionnaireProps) {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const t = await getTranslations("questionnaires");
  const read = await readForm(person, id);
  if (!read.ok)
    return (
      <FormProblem
        person={person}
        here={paths.questionnaire(person, id)}
        failure={read.failure}
        query={searchParams}
      />
    );
  const { asked, standing, telephone } = read.value;
  if (standing.kind === "sent") redirect(paths.questionnaireSent(person, id));
  const wanted = await inQuery(searchParams, "step");
  const toList = <BackLink href={paths.questionnaires(person)} text={t("back.list")} />;
  if (standing.kind === "elsewhere") {
    const leave = asked.appointment === null ? null : paths.leaveForPortal(person, asked.appointment.id);
    return (
      <PageMain namespaces={["questionnaires"]} back={toList}>
        <AnsweredElsewhere {...{ asked, telephone, leave }} because={standing.because} />
      </PageMain>
    );
  }
  if (standing.kind === "closed") {
    const keep = paths.questionnaire(person, id);
    const deletes = deletesClosed(read.value, wanted);
    const errors = await actErrors("delete", await inQuery(searchParams, "problem"));
    return (
      <PageMain
        namespaces={["questionnaires"]}
        back={deletes ? <BackLink href={keep} text={t("back.question")} /> : toList}
      >
        <ClosedForm
          {...{ asked, telephone }}
          forget={stepAddress(person, id, "delete")}
          deleting={deletes ? { action: deleteAnswersAction.bind(null, person, id), keep, errors } : null}
        />
      </PageMain>
    );
  }
  const step = stepIn(standing, wanted);
  const back = backFrom(person, id, standing, step, await inQuery(searchParams, "then"));
  return (
    <PageMain
      namespaces={["questionnaires"]}
      back={step.kind === "start" ? toList : <BackLink href={back} text={t("back.question")} />}
    >
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
