import { getTranslations } from "next-intl/server";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import { AdviceAgain, AdvicePage } from "#components/questionnaires/advice.tsx";
import { CheckForm } from "#components/questionnaires/check-form.tsx";
import { DeleteAnswers } from "#components/questionnaires/delete-answers.tsx";
import { valuesOfAnswer } from "#components/questionnaires/question-field.tsx";
import { QuestionStep } from "#components/questionnaires/question-step.tsx";
import { StartForm } from "#components/questionnaires/start-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { newDraftKey } from "#lib/access/drafts.ts";
import { adviceOfSent } from "#lib/domain/questionnaires/form.ts";
import {
  adviceAfter,
  areMet,
  askedQuestions,
  type ListedForm,
  type Question,
} from "#lib/domain/questionnaires/model.ts";
import type { OpenedForm } from "#lib/domain/questionnaires/queries.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import {
  actErrors,
  answerErrors,
  numberOf,
  refusedAnswer,
  stepAddress,
  stepAfter,
  type Step,
} from "./steps.ts";

export interface OpenFormProps {
  readonly person: PersonHandle;
  readonly asked: ListedForm;
  readonly standing: Extract<OpenedForm["standing"], { kind: "open" }>;
  readonly step: Step;
  readonly query: Query;
  readonly actions: { readonly answer: FormAction; readonly send: FormAction; readonly forget: FormAction };
}

async function Asking({
  person,
  standing,
  query,
  actions,
  question,
}: OpenFormProps & { question: Question }) {
  const t = await getTranslations("questionnaires");
  const { form, kept } = standing;
  const refused = await refusedAnswer(person, question, query);
  const asked = askedQuestions(form, kept.answers);
  return (
    <>
      {(await inQuery(query, "kept")) === "no" && <Notice headingLevel={2} title={t("question.notKept")} />}
      {refused !== null && <AdviceAgain advice={adviceOfSent(question, refused.values)} />}
      <QuestionStep
        question={question}
        shown={question.before.flatMap(({ text, when }) => (areMet(when, kept.answers) ? [text] : []))}
        number={asked.indexOf(question) + 1}
        of={asked.length}
        step={numberOf(form, question)}
        again={kept.again.includes(question.id)}
        version={form.version}
        then={(await inQuery(query, "then")) === "check" ? "check" : undefined}
        oneTimeKey={refused?.key ?? newDraftKey()}
        values={refused?.values ?? valuesOfAnswer(question, kept.answers[question.id])}
        errors={await answerErrors(question, refused?.codes ?? {})}
        answer={actions.answer}
      />
    </>
  );
}

async function Advised({ person, asked, standing, query, question }: OpenFormProps & { question: Question }) {
  const { form, kept } = standing;
  const then = (await inQuery(query, "then")) === "check" ? "check" : undefined;
  return (
    <AdvicePage
      advice={adviceAfter(question, kept.answers[question.id])}
      change={stepAddress(person, asked.id, String(numberOf(form, question)), then)}
      goOn={stepAddress(person, asked.id, stepAfter(form, kept, question, then))}
      later={paths.questionnaires(person)}
    />
  );
}

/** A form that can be answered here: its start, a question, advice, the answers to check, or whether to delete them. */
export async function OpenForm(props: OpenFormProps) {
  const { person, asked, standing, step, query, actions } = props;
  const { form, kept, version } = standing;
  const { id } = asked;
  if (step.kind === "question") return <Asking {...props} question={step.question} />;
  if (step.kind === "advice") return <Advised {...props} question={step.question} />;
  const problem = await inQuery(query, "problem");
  if (step.kind === "check")
    return (
      <CheckForm
        {...{ asked, form, kept, version }}
        errors={await actErrors("check", problem)}
        send={actions.send}
        to={(number) => stepAddress(person, id, number, "check")}
        later={paths.questionnaires(person)}
      />
    );
  if (step.kind === "delete")
    return (
      <DeleteAnswers
        action={actions.forget}
        keep={paths.questionnaire(person, id)}
        errors={await actErrors("delete", problem)}
      />
    );
  return (
    <StartForm
      {...{ asked, form, kept }}
      leave={asked.appointment === null ? null : paths.leaveForPortal(person, asked.appointment.id)}
      notSent={problem === "form-changed"}
      started={Object.keys(kept.answers).length > 0}
      to={(number) => stepAddress(person, id, number)}
    />
  );
}
