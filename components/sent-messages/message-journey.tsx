import { useTranslations } from "next-intl";
import { CharacterCount, type CharacterCountWords } from "#components/ui/character-count.tsx";
import { PaperCard } from "#components/ui/paper-card.tsx";
import { CheckAnswers, type AnswerRow } from "#components/ui/patterns/check-answers.tsx";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import { carried, textOf } from "#components/ui/patterns/journey-values.ts";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { mostTyped } from "#lib/domain/sent-messages/form.ts";
import type { Team } from "#lib/domain/sent-messages/model.ts";
import { AttachFiles } from "./attach-files.tsx";
import { Stop, type MessageJourneyProps } from "./journey.tsx";
import { useFileSize, useSubject } from "./message-subject.ts";
import { NotUrgent } from "./not-urgent.tsx";

/** What a team is: where it is, by when it answers, when it reads. */
function useTeamFacts() {
  const t = useTranslations("sent-messages.new");
  return ({ organisation, workingDays, hours, attachments }: Team): string =>
    [
      `${organisation}.`,
      t("reply", { days: workingDays }),
      ...(hours === null ? [] : [t("hours", { hours })]),
      ...(attachments ? [] : [t("noFiles")]),
    ].join(" ");
}

function Who(props: MessageJourneyProps) {
  const t = useTranslations("sent-messages");
  const subject = useSubject()(props.about);
  const facts = useTeamFacts();
  const { teams, errors, oneTimeKey, answer } = props;
  const [only] = teams;
  const asks = teams.length > 1;
  return (
    <>
      <FormPage
        heading={t("new.title")}
        headingLevel={1}
        problem={t("problem")}
        {...{ errors, oneTimeKey }}
        action={answer}
        hidden={{ ...carried(props, "team"), ...(!asks && { team: only?.id }) }}
        button={t("continue")}
        lead={
          <>
            <p>
              {t("new.about")}:{" "}
              <strong>
                <bdi>{subject}</bdi>
              </strong>
            </p>
            <NotUrgent />
          </>
        }
      >
        {asks ? (
          <Radios
            name="team"
            fieldset={{ legend: { heading: { text: t("new.who"), level: 2 }, size: "m" } }}
            value={textOf(props, "team")}
            items={teams.map((team) => ({
              value: team.id,
              text: team.name,
              hint: { text: facts(team) },
            }))}
            errorMessage={errors.beside("team")}
          />
        ) : (
          only && (
            <PaperCard>
              <p>
                {t("new.to")}: <strong>{only.name}</strong>
              </p>
              <p>{facts(only)}</p>
            </PaperCard>
          )
        )}
      </FormPage>
      <Stop thing={props.thing} />
    </>
  );
}

/** What is said of how much can be typed; `%{count}` stands in the words for the number. */
function useCharacterWords(): CharacterCountWords {
  const t = useTranslations("sent-messages.characters");
  return {
    textareaDescription: t.raw("limit") as string,
    underLimit: { one: t.raw("underOne") as string, other: t.raw("underOther") as string },
    atLimit: t("at"),
    overLimit: { one: t.raw("overOne") as string, other: t.raw("overOther") as string },
  };
}

function Words(props: MessageJourneyProps) {
  const t = useTranslations("sent-messages");
  const words = useCharacterWords();
  const { errors, oneTimeKey, answer, thing } = props;
  return (
    <QuestionPage
      question={t("new.words.question")}
      caption={useSubject()(props.about)}
      problem={t("problem")}
      {...{ errors, oneTimeKey }}
      headingLevel={1}
      action={answer}
      hidden={carried(props, "words")}
      button={t("continue")}
      after={<Stop thing={thing} />}
      field={(asked) => (
        <CharacterCount
          name="words"
          label={asked}
          hint={t("new.words.hint")}
          value={textOf(props, "words")}
          maxlength={mostTyped}
          words={words}
          errorMessage={errors.beside("words")}
          attributes={{ dir: "auto" }}
        />
      )}
    />
  );
}

function Check(props: MessageJourneyProps) {
  const t = useTranslations("sent-messages");
  const size = useFileSize();
  const { errors, oneTimeKey, send, team, files, to, thing } = props;
  const row = (question: string, answer: AnswerRow["answer"], step?: string, what?: string): AnswerRow => ({
    ...{ question, answer },
    ...(step !== undefined && { changeHref: to(step), changeWhat: what }),
  });
  const added = (files ?? []).map(({ id, name, size: bytes }) => (
    <span key={id}>
      <bdi>{name}</bdi> ({size(bytes)})
    </span>
  ));
  const who = team === null ? [] : [team.name, team.organisation];
  return (
    <CheckAnswers
      heading={t("new.check.title")}
      problem={t("problem")}
      {...{ errors, oneTimeKey }}
      action={send}
      button={t("new.check.send")}
      words={{ change: t("change"), notProvided: t("notProvided") }}
      after={<Stop thing={thing} />}
      sections={[
        {
          rows: [
            row(
              t("new.check.to"),
              { lines: who },
              ...(props.teams.length > 1 ? (["team", t("new.check.changeTo")] as const) : []),
            ),
            row(t("new.check.about"), { value: <bdi>{useSubject()(props.about)}</bdi> }),
            row(
              t("new.check.words"),
              { exactly: textOf(props, "words") },
              "words",
              t("new.check.changeWords"),
            ),
            ...(team?.attachments === true
              ? [row(t("new.check.files"), { list: added }, "files", t("new.check.changeFiles"))]
              : []),
          ],
        },
      ]}
    >
      {team !== null && <p>{t("new.reply", { days: team.workingDays })}</p>}
      <p>{t("new.check.rule")}</p>
    </CheckAnswers>
  );
}

/** Writing to a team: who and by when they answer, the words, what is added, and all of it to check. */
export function MessageJourney(props: MessageJourneyProps) {
  if (props.step === "team") return <Who {...props} />;
  if (props.step === "words") return <Words {...props} />;
  return props.step === "files" ? <AttachFiles {...props} /> : <Check {...props} />;
}
