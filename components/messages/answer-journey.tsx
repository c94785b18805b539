import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CharacterCount, type CharacterCountWords } from "#components/ui/character-count.tsx";
import { Link } from "#components/ui/link.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { CheckAnswers } from "#components/ui/patterns/check-answers.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { carried, textOf, type JourneyValues } from "#components/ui/patterns/journey-values.ts";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { Radios } from "#components/ui/radios.tsx";
import type { OpenedMessage } from "#lib/domain/messages/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { Markdown } from "./markdown.tsx";
import { nameOfSender } from "./message-rows.tsx";

export interface AnswerJourneyProps {
  message: OpenedMessage;
  /** One of them is the answer; empty where it is in one's own words. */
  choices: readonly string[];
  step: string;
  /** Where the step was come to from the answers, it goes back to them. */
  then: "check" | undefined;
  oneTimeKey: string;
  values: JourneyValues;
  errors: FieldErrors;
  /** How long an answer may be. */
  most: number;
  keep: FormAction;
  send: FormAction;
  person: PersonHandle;
  /** The address of a step. */
  to: (step: string) => string;
}

/** What is said of how much can be typed; `%{count}` stands in the words for the number. */
function useCharacterWords(): CharacterCountWords {
  const t = useTranslations("messages.answer.characters");
  return {
    textareaDescription: t.raw("limit") as string,
    underLimit: { one: t.raw("underOne") as string, other: t.raw("underOther") as string },
    atLimit: t("at"),
    overLimit: { one: t.raw("overOne") as string, other: t.raw("overOther") as string },
  };
}

function useFrame({ errors, oneTimeKey, person, message }: AnswerJourneyProps) {
  const t = useTranslations("messages");
  return {
    ...{ errors, oneTimeKey, caption: t("answer.caption"), problem: t("problem") },
    after: (
      <p>
        <Link className="app-alone" href={paths.message(person, message.id)}>
          {t("answer.stop")}
        </Link>
      </p>
    ),
  };
}

/** What is answered, to be read again while answering. Its headings stand below that of the question. */
function Asked({ message, person }: AnswerJourneyProps) {
  const t = useTranslations("messages.answer");
  return (
    <PaperCard>
      <p>
        <strong>{t("asked")}</strong>
      </p>
      <Markdown text={message.text ?? ""} origin={message.origin} person={person} />
    </PaperCard>
  );
}

function Question(props: AnswerJourneyProps) {
  const t = useTranslations("messages.answer");
  const words = useCharacterWords();
  const { choices, errors, most } = props;
  const answer = textOf(props, "answer");
  return (
    <QuestionPage
      {...useFrame(props)}
      action={props.keep}
      button={t("continue")}
      hidden={carried(props, "answer")}
      question={t(choices.length === 0 ? "question" : "choose")}
      field={(asked) => (
        <>
          <Asked {...props} />
          {choices.length === 0 ? (
            <CharacterCount
              name="answer"
              label={asked}
              hint={t("hint")}
              value={answer}
              maxlength={most}
              countType="characters"
              words={words}
              errorMessage={errors.beside("answer")}
              attributes={{ dir: "auto" }}
            />
          ) : (
            <Radios
              name="answer"
              fieldset={{ legend: asked }}
              hint={t("hint")}
              value={answer}
              items={choices.map((choice) => ({ value: choice, text: <bdi>{choice}</bdi> }))}
              errorMessage={errors.beside("answer")}
            />
          )}
        </>
      )}
    />
  );
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

function Check(props: AnswerJourneyProps) {
  const t = useTranslations("messages.answer");
  return (
    <CheckAnswers
      {...useFrame(props)}
      heading={t("check")}
      action={props.send}
      button={t("send")}
      words={{ change: t("change"), notProvided: t("notProvided") }}
      sections={[
        {
          rows: [
            { question: t("to"), answer: { value: bdi(nameOfSender(props.message.sender)) } },
            {
              question: t("yours"),
              answer: { exactly: textOf(props, "answer").trim() },
              changeHref: props.to("answer"),
              changeWhat: t("yours").toLowerCase(),
            },
          ],
        },
      ]}
    >
      <p>{t("once")}</p>
    </CheckAnswers>
  );
}

/** Answering a message: the one question, and the answer to check before it is sent. */
export function AnswerJourney(props: AnswerJourneyProps) {
  return props.step === "check" ? <Check {...props} /> : <Question {...props} />;
}
