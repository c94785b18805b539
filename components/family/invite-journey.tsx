import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import { CheckAnswers, type AnswerRow } from "#components/ui/patterns/check-answers.tsx";
import { carried, textOf } from "#components/ui/patterns/journey-values.ts";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { accessCodes, accessCodesIn } from "#lib/access-code.ts";
import { readInvite, someoneElse } from "#lib/domain/invitations/form.ts";
import { displayNhsNumber } from "#lib/nhs-number.ts";
import { useFrame, type JourneyProps } from "./journey.tsx";
import { PrivateReminder } from "./private-question.tsx";
import { AccessBoxes, PersonFields, RelationshipRadios, UntilQuestion, WhoRadios } from "./questions.tsx";
import { useAccessNames } from "./what-is-shared.tsx";

function Who(props: JourneyProps) {
  const t = useTranslations("family.invite.who");
  const { candidates } = props;
  return (
    <QuestionPage
      {...useFrame("invite", props)}
      hidden={carried(props, "who")}
      question={t("question")}
      field={(asked) => (
        <WhoRadios
          {...props}
          asked={asked}
          hint={candidates === null ? `${t("silent")} ${t("hint")}` : t("hint")}
          candidates={candidates ?? []}
          someoneElse={{ value: someoneElse, text: t("else"), hint: t("elseHint") }}
        />
      )}
    />
  );
}

const ofPerson = ["given", "family", "nhsNumber", "born[day]", "born[month]", "born[year]"] as const;

function Person(props: JourneyProps) {
  const t = useTranslations("family.invite.person");
  const { after, ...frame } = useFrame("invite", props);
  return (
    <>
      <FormPage
        {...frame}
        heading={t("question")}
        lead={<p>{t("lead")}</p>}
        hidden={carried(props, ...ofPerson)}
      >
        <PersonFields {...props} />
      </FormPage>
      {after}
    </>
  );
}

function Relationship(props: JourneyProps) {
  const t = useTranslations("family.invite.relationship");
  return (
    <QuestionPage
      {...useFrame("invite", props)}
      hidden={carried(props, "relationship")}
      question={t("question")}
      field={(asked) => <RelationshipRadios {...props} asked={asked} />}
    />
  );
}

function Access(props: JourneyProps) {
  const t = useTranslations("family.invite.access");
  return (
    <QuestionPage
      {...useFrame("invite", props)}
      hidden={carried(props, "access")}
      question={t("question")}
      field={(asked) => <AccessBoxes {...props} asked={asked} hint={t("hint")} />}
    />
  );
}

function Until(props: JourneyProps) {
  const t = useTranslations("family.invite.until");
  return (
    <QuestionPage
      {...useFrame("invite", props)}
      hidden={carried(props, "until", "end[day]", "end[month]", "end[year]")}
      question={t("question")}
      field={(asked) => <UntilQuestion {...props} asked={asked} hint={t("hint")} />}
    />
  );
}

function useRows(props: JourneyProps) {
  const t = useTranslations("family.invite.check");
  const ends = useTranslations("family.until");
  const kinds = useTranslations("family.relationships");
  const dates = dateWords(useLocale());
  const names = useAccessNames();
  const row = (question: string, step: string, answer: AnswerRow["answer"]): AnswerRow => ({
    question,
    answer,
    changeHref: props.to(step),
    changeWhat: question,
  });
  const asked = readInvite(props.values, props.today);
  if (asked === null) return [];
  const { who, relationship, access, lastDay } = asked;
  const left = names(accessCodes.filter((code) => !accessCodesIn(access).includes(code)));
  const chosen = props.candidates?.find(({ person }) => person === textOf(props, "who"))?.name;
  const name = typeof who === "string" ? chosen : `${who.given} ${who.family}`;
  return [
    row(t("who"), "who", { value: name === undefined ? undefined : <bdi>{name}</bdi> }),
    ...(typeof who === "string"
      ? []
      : [
          row(t("nhsNumber"), "person", { value: displayNhsNumber(who.nhsNumber) }),
          row(t("born"), "person", { value: dates.day(who.born) }),
        ]),
    row(t("relationship"), "relationship", { value: kinds(relationship) }),
    row(t("access"), "access", { list: names(access) }),
    row(t("notAccess"), "access", left.length === 0 ? { value: t("nothing") } : { list: left }),
    row(t("until"), "until", { value: lastDay === null ? ends("none") : dates.day(lastDay) }),
  ];
}

function Check(props: JourneyProps) {
  const t = useTranslations("family.invite.check");
  const words = useTranslations("family");
  const { errors, problem, oneTimeKey, caption, after } = useFrame("invite", props);
  return (
    <CheckAnswers
      {...{ errors, problem, oneTimeKey, caption, after }}
      heading={t("title")}
      action={props.send}
      button={t("send")}
      words={{ change: words("change"), notProvided: words("notProvided") }}
      sections={[{ rows: useRows(props) }]}
    >
      <p>{t("rule")}</p>
      <p>{t("notTold")}</p>
      <PrivateReminder />
    </CheckAnswers>
  );
}

/** Giving somebody access: who, what they are to the person, what they may do, until when, and all of it to check. */
export function InviteJourney(props: JourneyProps) {
  if (props.step === "who") return <Who {...props} />;
  if (props.step === "person") return <Person {...props} />;
  if (props.step === "relationship") return <Relationship {...props} />;
  if (props.step === "access") return <Access {...props} />;
  return props.step === "until" ? <Until {...props} /> : <Check {...props} />;
}
