import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { cache } from "react";
import { PageMain } from "#app/_words/page-main.tsx";
import { inQuery, personIn, type Query } from "#app/(signed-in)/address.ts";
import { standingIn, stepAddress } from "#app/(signed-in)/journey.ts";
import { recordProblemTitle } from "#app/(signed-in)/[person]/_parts/record-problem.tsx";
import { UrgentBlock } from "#components/layout/urgent-block.tsx";
import { AnswerJourney } from "#components/messages/answer-journey.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { fieldErrors, titleWithErrors } from "#components/ui/patterns/field-errors.ts";
import { requireAsker } from "#lib/access/request.ts";
import { longestAnswer } from "#lib/domain/messages/form.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { answerJourney } from "#app/(signed-in)/[person]/messages/_parts/answer-journey.ts";
import { MessageProblem } from "#app/(signed-in)/[person]/messages/_parts/message-problem.tsx";
import { readMessage } from "#app/(signed-in)/[person]/messages/_parts/one-message.ts";
import { keepAnswerAction, sendAnswerAction } from "./actions.ts";

interface ReplyProps {
  readonly params: Promise<{ person: string; id: string }>;
  readonly searchParams: Query;
}

async function errorsOf(step: string, codes: Readonly<Record<string, string>>, choosing: boolean) {
  const t = await getTranslations("messages.answer.errors");
  const messages = { missing: t(choosing ? "choose" : "missing"), "too-long": t("too-long") };
  const ofSending = { failed: t("failed"), "answered-already": t("answered-already") };
  const asked = step === "check" ? { name: wholeForm, messages: ofSending } : { name: "answer", messages };
  return fieldErrors(codes, [asked], (await getTranslations("messages"))("error"));
}

/** Read once for title and page together. */
const readStep = cache(async ({ params, searchParams }: ReplyProps) => {
  const { person: segment, id } = await params;
  const person = await personIn(segment);
  const message = await readMessage(person, id);
  if (!message.ok) return { person, id, failure: message.failure };
  const choices = message.value.choices ?? [];
  const journey = answerJourney(person, id, choices);
  const standing = await standingIn(await requireAsker(), person, journey, {
    form: await inQuery(searchParams, "form"),
    step: await inQuery(searchParams, "step"),
    then: await inQuery(searchParams, "then"),
    kept: await inQuery(searchParams, "kept"),
  });
  const errors = await errorsOf(standing.step, standing.codes, choices.length > 0);
  return { person, id, failure: null, message: message.value, choices, journey, standing, errors };
});

export async function generateMetadata(props: ReplyProps): Promise<Metadata> {
  const t = await getTranslations("messages");
  const read = await readStep(props);
  if (read.failure !== null) return recordProblemTitle(read.failure, t("whatOne"), props.searchParams);
  const { standing, choices, errors } = read;
  const question = choices.length === 0 ? "question" : "choose";
  const title = t(`answer.${standing.step === "check" ? "check" : question}`);
  return { title: titleWithErrors(title, errors.summary.length > 0, t("error")) };
}

/** Answering a message: one question, and the answer to check. What cannot be answered leads back to the message. */
export default async function ReplyPage(props: ReplyProps) {
  const t = await getTranslations("messages");
  const read = await readStep(props);
  const { person, id } = read;
  const here = paths.message(person, id);
  if (read.failure !== null) {
    const problem = { person, failure: read.failure, query: props.searchParams };
    return <MessageProblem {...problem} what="whatOne" here={here} />;
  }
  const { message, choices, journey, standing, errors } = read;
  const isTold = standing.step === "check" && errors.summary.length > 0;
  if (message.choices === null || message.isRemoved || (message.answered !== null && !isTold)) redirect(here);
  const { key, step, then, values } = standing;
  const back = step === "check" ? stepAddress(journey.here, key, "answer") : here;
  return (
    <PageMain
      namespaces={["messages"]}
      back={<BackLink href={back} text={t(step === "check" ? "answer.back" : "message.title")} />}
      after={<UrgentBlock />}
    >
      {standing.lost && <Notice headingLevel={2} title={t("answer.notKept")} />}
      <AnswerJourney
        {...{ message, choices, step, then, values, errors, person }}
        oneTimeKey={key}
        most={longestAnswer}
        keep={keepAnswerAction.bind(null, person, id)}
        send={sendAnswerAction.bind(null, person, id)}
        to={(to) => stepAddress(journey.here, key, to, "check")}
      />
    </PageMain>
  );
}
